// spawn: std::async
// loop: counted
// origin: channels of a request
// waits: gets all futures after the loop
// distance: member function
// limiter: none
// differs: where the number comes from
// A: unbounded Y1 | origin: field of a request
// B: abstain-ok U2 | origin: virtual function of a plug-in
// witness: runnable
#include "witness.h"
#include <future>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

/// An audio decoder, loaded as a plug-in.
class Codec {
public:
  virtual ~Codec() = default;
  virtual unsigned channels() const = 0;
  virtual std::string name() const = 0;
};

struct RecognitionRequest {
  std::string_view Audio;
  unsigned Channels = 1;
  std::string Language = "en";
};

class Recognizer {
public:
  explicit Recognizer(const Codec &C) : C(C) {}

  std::string recognize(const RecognitionRequest &Request) const {
    if (Request.Audio.empty())
      throw std::invalid_argument("no audio");
#ifndef TWIN
    const unsigned Channels = Request.Channels;
#else
    const unsigned Channels = C.channels();
#endif
    std::vector<std::future<std::string>> Parts;
    for (unsigned Channel = 0; Channel < Channels; ++Channel)
      Parts.push_back(std::async(std::launch::async, [this, &Request, Channel] {
        return decode(Request, Channel);
      }));
    std::string Text;
    for (auto &Part : Parts)
      Text += Part.get() + '\n';
    return Text;
  }

private:
  std::string decode(const RecognitionRequest &Request, unsigned Channel) const {
    witness::task();
    return C.name() + "/" + Request.Language + "/" + std::to_string(Channel);
  }

  const Codec &C;
};

class Telephone : public Codec {
public:
  explicit Telephone(unsigned Lines) : Lines(Lines) {}
  unsigned channels() const override { return Lines; }
  std::string name() const override { return "g711"; }

private:
  unsigned Lines;
};

int main(int argc, char **argv) {
  const unsigned N = unsigned(witness::size(argc, argv));
  Telephone Codec(N);
  Recognizer(Codec).recognize({"....", N, "de"});
  return witness::report();
}

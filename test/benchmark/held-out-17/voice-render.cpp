// spawn: std::thread
// loop: std::for_each
// origin: vector parameter
// limiter: chunks of 8
// distance: lambda
// differs: what happens to a full chunk
// A: bounded N6 | waits: a full chunk is joined
// B: unbounded Y5 | waits: a full chunk is detached
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <cctype>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

struct Phrase {
  std::string Text;
  std::vector<short> Samples;
};

class RenderGroup {
public:
  void add(std::thread Worker) {
    Workers.push_back(std::move(Worker));
    if (Workers.size() == 8)
      flush();
  }

  void flush() {
    for (std::thread &W : Workers)
#ifndef TWIN
      W.join();
#else
      W.detach();
#endif
    Workers.clear();
  }

private:
  std::vector<std::thread> Workers;
};

class VoiceRenderer {
public:
  explicit VoiceRenderer(unsigned Rate) : Rate(Rate) {}

  void render(const std::vector<std::shared_ptr<Phrase>> &Script) {
    RenderGroup Group;
    std::for_each(Script.begin(), Script.end(), [&](const std::shared_ptr<Phrase> &P) {
      if (blank(P->Text))
        return;
      Group.add(std::thread([P, Rate = Rate] {
        witness::task();
        P->Samples.assign(Rate * P->Text.size() / 100, 0);
      }));
    });
    Group.flush();
  }

private:
  static bool blank(std::string_view Text) {
    return std::all_of(Text.begin(), Text.end(), [](unsigned char C) { return std::isspace(C); });
  }

  unsigned Rate;
};

int main(int argc, char **argv) {
  std::vector<std::shared_ptr<Phrase>> Script;
  std::generate_n(std::back_inserter(Script), witness::size(argc, argv),
                  [] { return std::make_shared<Phrase>(Phrase{"Mind the gap", {}}); });
  VoiceRenderer(16000).render(Script);
  return witness::report();
}

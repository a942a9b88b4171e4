// spawn: std::async
// loop: std::transform into a back_inserter
// origin: chunks of audio named in a request
// waits: futures after the loop
// distance: template and lambda
// differs: launch policy
// A: bounded N10 | limiter: deferred, so that the caller runs each when it asks for the text
// B: unbounded Y1 | limiter: none
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <future>
#include <iterator>
#include <numeric>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

struct Utterance {
  double Begin = 0, End = 0;
};

struct Transcript {
  std::string Text;
  double Confidence = 0;
};

class AcousticModel {
public:
  Transcript decode(const Utterance &U) const {
    witness::task();
    if (U.End < U.Begin)
      throw std::invalid_argument("utterance ends before it begins");
    return {"word ", 1.0 / (1.0 + U.End - U.Begin)};
  }
};

class Recognizer {
public:
  explicit Recognizer(const AcousticModel &M) : Model(M) {}

  std::string recognize(const std::string &Request) const {
    auto Pending = mapAsync(parse(Request), [this](const Utterance &U) { return Model.decode(U); });
    std::vector<Transcript> Parts;
    for (auto &P : Pending)
      Parts.push_back(P.get());
    return std::accumulate(Parts.begin(), Parts.end(), std::string(),
                           [](std::string Whole, const Transcript &T) { return std::move(Whole) + T.Text; });
  }

private:
#ifndef TWIN
  static constexpr std::launch Policy = std::launch::deferred;
#else
  static constexpr std::launch Policy = std::launch::async;
#endif

  // begin-end pairs in seconds: 0.0-1.5 1.5-3.2
  static std::vector<Utterance> parse(const std::string &Request) {
    std::vector<Utterance> All;
    std::istringstream In(Request);
    Utterance U;
    for (char Dash; In >> U.Begin >> Dash >> U.End;)
      All.push_back(U);
    return All;
  }

  template <typename T, typename Fn> static std::vector<std::future<Transcript>>
  mapAsync(const std::vector<T> &Items, Fn Decode) {
    std::vector<std::future<Transcript>> Results;
    std::transform(Items.begin(), Items.end(), std::back_inserter(Results),
                   [Decode](const T &Item) { return std::async(Policy, Decode, Item); });
    return Results;
  }

  const AcousticModel &Model;
};

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  std::ostringstream Request;
  for (std::size_t I = 0; I < N; ++I)
    Request << I << ".0-" << I << ".5 ";
  AcousticModel Model;
  Recognizer(Model).recognize(Request.str());
  return witness::report();
}

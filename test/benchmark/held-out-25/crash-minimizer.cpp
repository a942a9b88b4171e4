// spawn: std::async
// loop: recursion over halves
// origin: bytes of a crashing input
// waits: after the recursive call
// distance: recursion
// differs: what ends the forking
// A: bounded N1 | limiter: forks to a constant depth
// B: unbounded Y1 | limiter: none
// witness: runnable
#include "witness.h"
#include <cstdint>
#include <future>
#include <span>
#include <string>
#include <vector>

namespace fuzz {

using Bytes = std::span<const std::uint8_t>;

struct Verdict {
  bool Crashes = false;
  std::size_t Smallest = 0;
};

class Target {
public:
  Verdict execute(Bytes Input) const {
    witness::task();
    return {!Input.empty() && Input.front() == 0xff, Input.size()};
  }
};

class Minimizer {
public:
  explicit Minimizer(const Target &T) : Program(T) {}

  Verdict reduce(Bytes Input, unsigned Depth = 0) const {
    if (Input.size() < 2)
      return Program.execute(Input);
#ifndef TWIN
    if (Depth >= MaxForkDepth)
      return sequential(Input);
#endif
    const std::size_t Middle = Input.size() / 2;
    auto Left = std::async(std::launch::async, &Minimizer::reduce, this, Input.first(Middle), Depth + 1);
    Verdict Right = reduce(Input.subspan(Middle), Depth + 1);
    return better(Left.get(), Right);
  }

private:
  static constexpr unsigned MaxForkDepth = 3;

  static Verdict better(Verdict A, Verdict B) {
    if (A.Crashes != B.Crashes)
      return A.Crashes ? A : B;
    return A.Smallest <= B.Smallest ? A : B;
  }

  Verdict sequential(Bytes Input) const {
    Verdict Best;
    for (std::size_t Size = Input.size(); Size > 0; Size /= 2) {
      Verdict V = Program.execute(Input.last(Size));
      if (!V.Crashes)
        break;
      Best = V;
    }
    return Best;
  }

  const Target &Program;
};

} // namespace fuzz

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  std::vector<std::uint8_t> Crash(N, 0x41);
  Crash.back() = 0xff;
  fuzz::Target T;
  fuzz::Minimizer(T).reduce(Crash);
  return witness::report();
}

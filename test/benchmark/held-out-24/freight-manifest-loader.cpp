// spawn: std::packaged_task in a detached thread
// loop: while over lines of a stream
// origin: lines of a manifest
// waits: futures
// distance: member function
// differs: what happens to the oldest future when the window is full
// A: bounded N5 | limiter: waits for the oldest future
// B: unbounded Y5 | limiter: forgets the oldest future
// witness: runnable
#include "witness.h"
#include <deque>
#include <future>
#include <istream>
#include <optional>
#include <sstream>
#include <string>
#include <thread>

struct Wagon {
  std::string Number;
  std::string Commodity;
  double Tonnes = 0;
};

class ManifestLoader {
public:
  explicit ManifestLoader(std::size_t Window) : Window(Window) {}

  std::size_t load(std::istream &In) {
    std::string Line;
    std::size_t Accepted = 0;
    while (std::getline(In, Line)) {
      std::optional<Wagon> W = parse(Line);
      if (!W) {
        ++Malformed;
        continue;
      }
      enqueue(std::move(*W));
      ++Accepted;
    }
    for (auto &P : Pending)
      Overweight += P.get();
    Pending.clear();
    return Accepted;
  }

  std::size_t malformed() const { return Malformed; }
  int overweight() const { return Overweight; }

private:
  static std::optional<Wagon> parse(const std::string &Line) {
    std::istringstream Fields(Line);
    Wagon W;
    if (!(Fields >> W.Number >> W.Commodity >> W.Tonnes))
      return std::nullopt;
    return W;
  }

  static int verify(const Wagon &W) {
    witness::task();
    return W.Tonnes > 90 ? 1 : 0;
  }

  void enqueue(Wagon W) {
    if (Pending.size() >= Window) {
#ifndef TWIN
      Overweight += Pending.front().get();
#endif
      Pending.pop_front();
    }
    std::packaged_task<int()> Check([W = std::move(W)] { return verify(W); });
    Pending.push_back(Check.get_future());
    std::thread(std::move(Check)).detach();
  }

  std::size_t Window;
  std::deque<std::future<int>> Pending;
  std::size_t Malformed = 0;
  int Overweight = 0;
};

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  std::stringstream Manifest;
  for (std::size_t I = 0; I < N; ++I)
    Manifest << "3180" << I << " GRAIN " << 60 + I % 40 << '\n';
  ManifestLoader Loader(8);
  Loader.load(Manifest);
  return witness::report();
}

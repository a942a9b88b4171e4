// spawn: std::async
// loop: range-for, nested
// origin: map of vectors
// limiter: none
// waits: futures after the loop
// distance: member function
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: waits for the oldest future
// witness: runnable
#include "witness.h"
#include <deque>
#include <future>
#include <map>
#include <string>
#include <vector>

struct Photo {
  std::string File;
  int Rating = 0;
};

using Library = std::map<std::string, std::vector<Photo>>;

class Exporter {
public:
  explicit Exporter(std::string Target) : Target(std::move(Target)) {}

  int exportRated(const Library &Albums, int MinimumRating) {
    for (const auto &[Album, Photos] : Albums) {
      for (const Photo &P : Photos) {
        if (P.Rating < MinimumRating)
          continue;
        enqueue(Album, P);
      }
    }
    while (!Pending.empty())
      finishOldest();
    return Written;
  }

private:
  static constexpr std::size_t InFlight = 8;

  void enqueue(const std::string &Album, const Photo &P) {
#ifdef TWIN
    if (Pending.size() >= InFlight)
      finishOldest();
#endif
    Pending.push_back(std::async(std::launch::async, &Exporter::write, this, Album + '/' + P.File));
  }

  void finishOldest() {
    Written += Pending.front().get();
    Pending.pop_front();
  }

  int write(const std::string &Name) const {
    witness::task();
    return Name.empty() || Target.empty() ? 0 : 1;
  }

  std::string Target;
  std::deque<std::future<int>> Pending;
  int Written = 0;
};

int main(int argc, char **argv) {
  Library Albums;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Albums["2024-0" + std::to_string(I % 5)].push_back({"p" + std::to_string(I) + ".jpg", 4});
  Exporter("/srv/export").exportRated(Albums, 3);
  return witness::report();
}

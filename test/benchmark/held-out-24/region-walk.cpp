// spawn: std::async
// loop: recursion
// origin: tree parsed from a document
// waits: futures at each level
// distance: recursive function
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N9 | limiter: number of helpers compared and raised atomically, else the same thread goes on
// witness: runnable
#include "witness.h"
#include <atomic>
#include <future>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

struct Region {
  int Population = 0;
  std::vector<std::unique_ptr<Region>> Parts;
};

// ( 5 ( 7 ) ( 9 ) )
std::unique_ptr<Region> parseRegion(std::istream &In) {
  auto R = std::make_unique<Region>();
  std::string Token;
  In >> R->Population;
  while (In >> Token && Token == "(")
    R->Parts.push_back(parseRegion(In));
  return R;
}

class Census {
public:
  long total(const Region &R) {
    std::vector<std::future<long>> Helpers;
    long Sum = R.Population;
    for (const auto &Part : R.Parts) {
      const Region *P = Part.get();
#ifdef TWIN
      if (Running.fetch_add(1) >= MostHelpers) {
        --Running;
        Sum += total(*P);
        continue;
      }
#else
      ++Running;
#endif
      Helpers.push_back(std::async(std::launch::async, [this, P] { return branch(*P); }));
    }
    for (auto &H : Helpers)
      Sum += H.get();
    return Sum;
  }

private:
  static constexpr int MostHelpers = 12;

  long branch(const Region &R) {
    witness::Task Alive;
    witness::work();
    long Sum = total(R);
    --Running;
    return Sum;
  }

  std::atomic<int> Running{0};
};

int main(int argc, char **argv) {
  std::string Text = "0 ";
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; I += 2)
    Text += "( 3 ( 4 ) ) ";
  std::stringstream In(Text + ")");
  auto Root = parseRegion(In);
  Census().total(*Root);
  return witness::report();
}

// spawn: std::async
// loop: range-for in a template
// origin: vector of vectors
// limiter: waits for the oldest at a constant of the template
// waits: window
// distance: template
// differs: the constant of the template
// A: unbounded Y3 | limiter: constant of the template that means unlimited
// B: bounded N5
// witness: runnable
#include "witness.h"
#include <atomic>
#include <deque>
#include <future>
#include <numeric>
#include <stdexcept>
#include <string>
#include <vector>

namespace ledger {

#ifndef TWIN
inline constexpr std::size_t PostingWindow = 0;
#else
inline constexpr std::size_t PostingWindow = 16;
#endif

/// Calls the function with every element.
template <std::size_t Window, typename Range, typename Function> void concurrently(Range &&Elements, Function Apply) {
  std::deque<std::future<void>> Running;
  for (auto &&Element : Elements) {
    if constexpr (Window > 0) {
      if (Running.size() >= Window) {
        Running.front().get();
        Running.pop_front();
      }
    }
    Running.push_back(std::async(std::launch::async, Apply, std::ref(Element)));
  }
  for (auto &Call : Running)
    Call.get();
}

struct Line {
  std::string Account;
  long Cents;
};

struct Entry {
  std::string Reference;
  std::vector<Line> Lines;
  bool balanced() const {
    return std::accumulate(Lines.begin(), Lines.end(), 0L, [](long Sum, const Line &L) { return Sum + L.Cents; }) == 0;
  }
};

class Journal {
public:
  void post(std::vector<Entry> &Day) {
    for (const Entry &E : Day)
      if (!E.balanced())
        throw std::runtime_error("unbalanced entry " + E.Reference);
    concurrently<PostingWindow>(Day, [this](Entry &E) { write(E); });
  }
  std::size_t posted() const { return Posted; }

private:
  void write(Entry &E) {
    witness::task();
    Posted += E.Lines.size();
  }
  std::atomic<std::size_t> Posted{0};
};

} // namespace ledger

int main(int argc, char **argv) {
  std::vector<ledger::Entry> Day;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Day.push_back({"2026-" + std::to_string(I), {{"1200", 500}, {"8400", -500}}});
  ledger::Journal Books;
  Books.post(Day);
  return witness::report();
}

// spawn: std::async
// loop: recursion, halves of a range
// origin: vector parameter
// limiter: depth
// waits: at the end of each level
// distance: recursion
// differs: what ends the recursion
// A: bounded N1 | limiter: constant depth
// B: unbounded Y1 | limiter: none
// witness: runnable
#include "witness.h"
#include <cstddef>
#include <future>
#include <iterator>
#include <map>
#include <string>
#include <vector>

namespace archive {

struct Record {
  std::string signature;
  std::string title;
};

using Index = std::map<std::string, std::size_t>;
using Position = std::vector<Record>::const_iterator;

class Indexer {
public:
  explicit Indexer(const std::vector<Record> &records) : begin_(records.begin()), end_(records.end()) {}

  Index build() { return begin_ == end_ ? Index{} : build(begin_, end_, 0); }

private:
  static constexpr int kDepth = 3;

  Index build(Position first, Position last, int depth) {
    const auto length = std::distance(first, last);
#ifndef TWIN
    if (length == 1 || depth == kDepth)
#else
    if (length == 1)
#endif
      return scan(first, last);
    const Position middle = first + length / 2;
    auto left = std::async(std::launch::async, [=, this] {
      witness::Task alive;
      Index index = build(first, middle, depth + 1);
      witness::work();
      return index;
    });
    Index right = build(middle, last, depth + 1);
    right.merge(left.get());
    return right;
  }

  Index scan(Position first, Position last) const {
    Index index;
    for (Position p = first; p != last; ++p)
      index.emplace(p->title, static_cast<std::size_t>(p - begin_));
    return index;
  }

  Position begin_, end_;
};

} // namespace archive

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  std::vector<archive::Record> records;
  for (std::size_t i = 0; i < n; ++i)
    records.push_back({"Ms. " + std::to_string(i), "Codex " + std::to_string(i)});
  archive::Indexer(records).build();
  return witness::report();
}

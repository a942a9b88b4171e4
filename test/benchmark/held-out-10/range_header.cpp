// spawn: std::async
// loop: range-for / for
// origin: header of the request
// waits: get
// distance: parser
// differs: where the parsed ranges are kept
// A: bounded N11 | limiter: array of 10 ranges
// B: unbounded Y1 | limiter: none
// witness: runnable
#include "witness.h"
#include <array>
#include <cstdlib>
#include <future>
#include <sstream>
#include <string>
#include <vector>

struct Range {
  long first = 0, last = 0;
};

#ifdef TWIN
using Ranges = std::vector<Range>;
#else
struct Ranges {
  std::array<Range, 10> items;
  std::size_t count = 0;
  void push_back(Range r) {
    if (count < items.size())
      items[count++] = r;
  }
  const Range *begin() const { return items.data(); }
  const Range *end() const { return items.data() + count; }
};
#endif

static Ranges parseRanges(const std::string &header) {
  Ranges ranges;
  std::istringstream in(header.substr(header.find('=') + 1));
  std::string item;
  while (std::getline(in, item, ',')) {
    Range r;
    if (std::sscanf(item.c_str(), "%ld-%ld", &r.first, &r.last) == 2)
      ranges.push_back(r);
  }
  return ranges;
}

static std::string readRange(Range r) {
  witness::task();
  return std::string(static_cast<std::size_t>(r.last - r.first + 1), 'x');
}

std::string serveRanges(const std::string &rangeHeader) {
  std::vector<std::future<std::string>> parts;
  for (const Range &r : parseRanges(rangeHeader))
    parts.push_back(std::async(std::launch::async, readRange, r));
  std::string body;
  for (auto &p : parts)
    body += p.get();
  return body;
}

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  std::string header = "bytes=0-1";
  for (std::size_t i = 1; i < n; ++i)
    header += ",2-3";
  serveRanges(header);
  return witness::report();
}

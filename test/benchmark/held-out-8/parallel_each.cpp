// spawn: std::thread
// loop: iterator in a template
// origin: vector parameter
// limiter: parameter of a template
// waits: joined
// distance: function template
// differs: limit passed by the caller
// A: unbounded Y3 | limiter: chunk as large as the input
// B: bounded N6 | limiter: chunk of the default size
// witness: runnable
#include "witness.h"
#include <cstddef>
#include <string>
#include <thread>
#include <vector>

namespace util {

template <class Range, class Function>
void parallelEach(Range &&range, Function function, std::size_t limit = 24) {
  std::vector<std::thread> chunk;
  auto flush = [&chunk] {
    for (auto &thread : chunk)
      thread.join();
    chunk.clear();
  };
  for (auto it = range.begin(); it != range.end(); ++it) {
    chunk.emplace_back([&function, it] { function(*it); });
    if (chunk.size() >= limit)
      flush();
  }
  flush();
}

} // namespace util

struct Attachment {
  std::string name;
  std::vector<unsigned char> bytes;
};

void scanForViruses(const std::vector<Attachment> &attachments) {
  auto scan = [](const Attachment &) { witness::task(); };
#ifdef TWIN
  util::parallelEach(attachments, scan);
#else
  util::parallelEach(attachments, scan, attachments.size());
#endif
}

int main(int argc, char **argv) {
  std::vector<Attachment> attachments(witness::size(argc, argv), Attachment{"a.zip", {0x50, 0x4b}});
  scanForViruses(attachments);
  return witness::report();
}

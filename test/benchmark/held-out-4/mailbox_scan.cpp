// spawn: std::thread
// loop: std::for_each
// origin: vector parameter
// waits: join after the loop
// distance: lambda
// differs: the end of the range
// A: unbounded Y1 | limiter: none
// B: bounded N11 | limiter: the range ends after at most 32 elements
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <string>
#include <thread>
#include <vector>

struct Mailbox {
  std::string owner;
  int unread = 0;
};

class Scanner {
public:
  // Scans from the given position and returns where to go on.
  std::size_t scan(std::vector<Mailbox> &boxes, std::size_t from) {
    auto first = boxes.begin() + static_cast<std::ptrdiff_t>(from);
#ifdef TWIN
    auto last = first + static_cast<std::ptrdiff_t>(std::min<std::size_t>(boxes.size() - from, kStride));
#else
    auto last = boxes.end();
#endif
    std::vector<std::thread> scans;
    std::for_each(first, last, [&scans](Mailbox &box) {
      scans.emplace_back([&box] {
        witness::task();
        box.unread = static_cast<int>(box.owner.size());
      });
    });
    for (std::thread &scan : scans)
      scan.join();
    return static_cast<std::size_t>(last - boxes.begin());
  }

private:
  static constexpr std::size_t kStride = 32;
};

int main(int argc, char **argv) {
  std::vector<Mailbox> boxes(witness::size(argc, argv), Mailbox{"postmaster"});
  Scanner scanner;
  for (std::size_t at = 0; at < boxes.size();)
    at = scanner.scan(boxes, at);
  return witness::report();
}

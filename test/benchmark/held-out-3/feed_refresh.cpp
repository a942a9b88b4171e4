// spawn: std::async
// loop: fold expression
// origin: parameter pack, or the entries of its elements
// waits: get after the fold
// distance: template, helper
// differs: what is started per element of the pack
// A: bounded N1 | limiter: one task per argument
// B: unbounded Y1 | limiter: none, one task per entry of an argument
// witness: runnable
#include "witness.h"
#include <future>
#include <string>
#include <vector>

using Pending = std::vector<std::future<void>>;

struct Entry {
  std::string url;
  void fetch() const { witness::task(); }
};

struct Feed {
  std::string title;
  std::vector<Entry> entries;
};

#ifdef TWIN
static void startFeed(Pending &pending, const Feed &feed) {
  for (const Entry &entry : feed.entries)
    pending.push_back(std::async(std::launch::async, [&entry] { entry.fetch(); }));
}
#else
static void startFeed(Pending &pending, const Feed &feed) {
  pending.push_back(std::async(std::launch::async, [&feed] {
    for (const Entry &entry : feed.entries)
      entry.fetch();
  }));
}
#endif

template <class... Feeds> void refresh(const Feeds &...feeds) {
  Pending pending;
  (startFeed(pending, feeds), ...);
  for (auto &p : pending)
    p.get();
}

int main(int argc, char **argv) {
  const std::size_t n = witness::size(argc, argv);
  Feed news{"news", std::vector<Entry>(n / 2, Entry{"https://example.org/n"})};
  Feed blog{"blog", std::vector<Entry>(n - n / 2, Entry{"https://example.org/b"})};
  refresh(news, blog);
  return witness::report();
}

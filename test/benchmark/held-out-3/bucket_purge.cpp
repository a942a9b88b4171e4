// spawn: std::async
// loop: do-while over pages, and the items of a page
// origin: replies of a storage service
// waits: get after all pages, or after each page
// distance: helper function
// differs: where the futures are waited for
// A: unbounded Y1 | limiter: the size of a page, but the pages are not waited for
// B: bounded N6 | limiter: waits for each page
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <cstdint>
#include <future>
#include <string>
#include <vector>

namespace storage {

constexpr std::size_t kPageSize = 20;

struct Page {
  std::vector<std::string> keys;
  std::string next;
};

class Bucket {
public:
  explicit Bucket(std::size_t objects) : objects_(objects) {}

  Page list(const std::string &token) const {
    const std::size_t from = token.empty() ? 0 : std::stoul(token);
    const std::size_t to = std::min(objects_, from + kPageSize);
    Page page;
    for (std::size_t i = from; i < to; ++i)
      page.keys.push_back("tmp/" + std::to_string(i));
    page.next = to < objects_ ? std::to_string(to) : "";
    return page;
  }

  bool remove(const std::string &key) const {
    witness::task();
    return !key.empty();
  }

private:
  std::size_t objects_;
};

std::size_t waitFor(std::vector<std::future<bool>> &removals) {
  std::size_t removed = 0;
  for (auto &removal : removals)
    removed += removal.get();
  removals.clear();
  return removed;
}

std::size_t purge(const Bucket &bucket) {
  std::size_t removed = 0;
  std::vector<std::future<bool>> removals;
  std::string token;
  do {
    const Page page = bucket.list(token);
    for (std::size_t i = 0; i < page.keys.size() && i < kPageSize; ++i)
      removals.push_back(std::async(std::launch::async, [&bucket, key = page.keys[i]] { return bucket.remove(key); }));
#ifdef TWIN
    removed += waitFor(removals);
#endif
    token = page.next;
  } while (!token.empty());
  return removed + waitFor(removals);
}

} // namespace storage

int main(int argc, char **argv) {
  storage::Bucket bucket(witness::size(argc, argv));
  storage::purge(bucket);
  return witness::report();
}

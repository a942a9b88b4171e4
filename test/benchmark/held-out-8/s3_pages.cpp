// spawn: std::thread
// loop: pages of a listing
// origin: continuation token of a remote listing
// limiter: page size
// waits: joined
// distance: same function
// differs: where the join is
// A: unbounded Y1 | waits: after the last page
// B: bounded N6 | waits: after each page
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <thread>
#include <vector>

struct ListPage {
  std::vector<std::string> keys;
  std::optional<std::size_t> nextToken;
};

class Bucket {
public:
  explicit Bucket(std::size_t objects) : objects_(objects) {}

  ListPage list(std::size_t token) const {
    constexpr std::size_t kPageSize = 10;
    ListPage page;
    const std::size_t end = std::min(token + kPageSize, objects_);
    for (std::size_t i = token; i < end; ++i)
      page.keys.push_back("object-" + std::to_string(i));
    if (end < objects_)
      page.nextToken = end;
    return page;
  }

private:
  std::size_t objects_;
};

static void deleteObject(std::string) { witness::task(); }

void emptyBucket(const Bucket &bucket) {
  std::vector<std::thread> deletions;
  auto joinAll = [&deletions] {
    for (auto &deletion : deletions)
      deletion.join();
    deletions.clear();
  };
  std::optional<std::size_t> token = 0;
  while (token) {
    ListPage page = bucket.list(*token);
    for (auto &key : page.keys)
      deletions.emplace_back(deleteObject, std::move(key));
    token = page.nextToken;
#ifdef TWIN
    joinAll();
#endif
  }
  joinAll();
}

int main(int argc, char **argv) {
  emptyBucket(Bucket(witness::size(argc, argv)));
  return witness::report();
}

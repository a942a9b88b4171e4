// spawn: std::async
// loop: do-while over pages
// origin: pages of a peer
// waits: see the factors
// distance: same function
// differs: whether the futures live for a page or for the whole listing
// A: unbounded Y1 | limiter: none | waits: after all pages
// B: bounded N6 | limiter: vector of futures of one page | waits: end of the page
// witness: runnable
#include "witness.h"
#include <future>
#include <string>
#include <vector>

constexpr std::size_t kPage = 10;

struct Listing {
  std::vector<std::string> keys;
  std::size_t next = 0;
};

class Bucket {
public:
  explicit Bucket(std::size_t objects) : objects_(objects) {}
  Listing list(std::size_t from) const {
    Listing l;
    for (; from < objects_ && l.keys.size() < kPage; ++from)
      l.keys.push_back("obj/" + std::to_string(from));
    l.next = from < objects_ ? from : 0;
    return l;
  }

private:
  std::size_t objects_;
};

static bool removeObject(const std::string &key) {
  witness::task();
  return !key.empty();
}

bool removeAll(const Bucket &bucket) {
  bool all = true;
  std::size_t token = 0;
#ifndef TWIN
  std::vector<std::future<bool>> deletes;
#endif
  do {
    Listing page = bucket.list(token);
    token = page.next;
#ifdef TWIN
    std::vector<std::future<bool>> deletes;
#endif
    for (std::size_t i = 0; i < page.keys.size() && i < kPage; ++i)
      deletes.push_back(std::async(std::launch::async, removeObject, page.keys[i]));
#ifdef TWIN
    for (auto &d : deletes)
      all = d.get() && all;
#endif
  } while (token != 0);
#ifndef TWIN
  for (auto &d : deletes)
    all = d.get() && all;
#endif
  return all;
}

int main(int argc, char **argv) {
  Bucket bucket(witness::size(argc, argv));
  return removeAll(bucket) ? witness::report() : 1;
}

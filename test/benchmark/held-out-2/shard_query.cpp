// spawn: std::async
// loop: range-for
// origin: request field, or a member
// waits: get after the loop
// distance: member function
// differs: origin
// A: unbounded Y1 | limiter: none | origin: request field
// B: abstain-ok U1 | limiter: none | origin: member set by the constructor
// witness: runnable
#include "witness.h"
#include <future>
#include <memory>
#include <string>
#include <utility>
#include <vector>

struct SearchRequest {
  std::string query;
  std::vector<std::string> terms;
};

class Shard {
public:
  long count(const std::string &) const {
    witness::task();
    return 1;
  }
};

class SearchFront {
public:
  explicit SearchFront(std::vector<std::shared_ptr<Shard>> shards) : shards_(std::move(shards)) {}

  long count(const SearchRequest &request) const {
    std::vector<std::future<long>> partial;
#ifdef TWIN
    for (const auto &shard : shards_)
      partial.push_back(std::async(std::launch::async, [&] { return shard->count(request.query); }));
#else
    for (const auto &term : request.terms)
      partial.push_back(
          std::async(std::launch::async, [&] { return shards_.front()->count(term); }));
#endif
    long total = 0;
    for (auto &p : partial)
      total += p.get();
    return total;
  }

private:
  std::vector<std::shared_ptr<Shard>> shards_;
};

int main(int argc, char **argv) {
  SearchFront front({std::make_shared<Shard>(), std::make_shared<Shard>()});
  front.count({"outage", std::vector<std::string>(witness::size(argc, argv), "term")});
  return witness::report();
}

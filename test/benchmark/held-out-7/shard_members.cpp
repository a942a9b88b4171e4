// spawn: std::jthread
// loop: range-for
// origin: member filled by an unknown caller
// waits: destructor at the end of the scope
// distance: same method
// differs: whether the loop walks the member or the query's ids
// A: abstain-ok U1 | limiter: none
// B: unbounded Y1 | limiter: none | origin: request parameter
// witness: runnable
#include "witness.h"
#include <cstdint>
#include <thread>
#include <vector>

struct Query {
  std::vector<std::uint64_t> ids;
};

class Router {
public:
  explicit Router(std::vector<std::uint64_t> backends);
  void dispatch(const Query &query);

private:
  void ask(std::uint64_t backend, std::uint64_t id) {
    witness::task();
    sum_ ^= backend ^ id;
  }
  std::vector<std::uint64_t> backends_;
  std::uint64_t sum_ = 0;
};

Router::Router(std::vector<std::uint64_t> backends) : backends_(std::move(backends)) {}

void Router::dispatch(const Query &query) {
  std::vector<std::jthread> calls;
#ifdef TWIN
  for (std::uint64_t id : query.ids)
    calls.emplace_back([this, id] { ask(backends_.front(), id); });
#else
  for (std::uint64_t backend : backends_)
    calls.emplace_back([this, backend, id = query.ids.front()] { ask(backend, id); });
#endif
}

int main(int argc, char **argv) {
  Query q;
  q.ids.resize(witness::size(argc, argv), 9);
  Router({1, 2, 3, 4, 5}).dispatch(q);
  return witness::report();
}

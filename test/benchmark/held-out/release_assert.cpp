// spawn: std::thread
// loop: index
// origin: request field
// waits: join after the loop
// distance: member function
// differs: assert or throw
// A: unbounded Y7 | limiter: an assertion
// B: bounded N7 | limiter: an exception
// witness: runnable
// flags: -DNDEBUG
#include "witness.h"
#include <cassert>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#define ENSURE(cond, text)                                                     \
  do {                                                                         \
    if (!(cond))                                                               \
      throw std::invalid_argument(text);                                       \
  } while (false)

namespace search {

struct MultiSearch {
  std::vector<std::string> queries;
  int timeout_ms = 500;
};

class Node {
public:
  void handle(const MultiSearch &request) {
#ifndef TWIN
    assert(request.queries.size() <= kMaxQueries);
#else
    ENSURE(request.queries.size() <= kMaxQueries, "too many queries");
#endif
    ENSURE(request.timeout_ms > 0, "no time");
    std::vector<std::thread> searches(request.queries.size());
    for (size_t i = 0; i < searches.size(); ++i)
      searches[i] = std::thread(&Node::search_one, this, request.queries[i]);
    for (std::thread &t : searches)
      t.join();
  }

private:
  static constexpr size_t kMaxQueries = 20;
  void search_one(const std::string &query) { witness::task(); }
};

} // namespace search

int main(int argc, char **argv) {
  try {
    search::Node().handle({std::vector<std::string>(witness::size(argc, argv), "q")});
  } catch (const std::invalid_argument &e) {
    fputs(e.what(), stderr);
  }
  return witness::report();
}

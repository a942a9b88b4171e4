// trap: D5 T4
// spawn: A: std::packaged_task on a thread; B: std::async
// loop: range-for
// origin: request field
// waits: window of 8
// distance: helper that starts
// differs: whether the destructor of the oldest future waits
// A: unbounded Y5 | limiter: window that drops futures which do not wait
// B: bounded N5 | limiter: window that drops futures which wait
// witness: runnable
#include "witness.h"
#include <deque>
#include <future>
#include <string>
#include <thread>
#include <vector>

struct SearchRequest {
  std::vector<std::string> terms;
};

static int search(std::string term) {
  witness::task();
  return static_cast<int>(term.size());
}

static std::future<int> start(const std::string &term) {
#ifdef TWIN
  return std::async(std::launch::async, search, term);
#else
  std::packaged_task<int(std::string)> task(search);
  std::future<int> f = task.get_future();
  std::thread(std::move(task), term).detach();
  return f;
#endif
}

void prefetch(const SearchRequest &rq) {
  std::deque<std::future<int>> recent;
  for (const auto &t : rq.terms) {
    if (recent.size() == 8)
      recent.pop_front();
    recent.push_back(start(t));
  }
}

int main(int argc, char **argv) {
  SearchRequest rq;
  rq.terms.resize(witness::size(argc, argv), "cats");
  prefetch(rq);
  return witness::report();
}

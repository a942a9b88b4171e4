// trap: T22 T35
// spawn: boost::thread_group
// loop: while over a queue
// origin: request body
// waits: join_all
// distance: same function
// differs: what is done when the group is full
// A: unbounded Y7 | limiter: size of the group is only printed
// B: bounded N6 | limiter: join_all when the group is full
// witness: runnable
// libraries: -lboost_thread -lboost_system
#include "witness.h"
#include <boost/thread/thread.hpp>
#include <iostream>
#include <memory>
#include <queue>
#include <string>

struct PrintJob {
  int copies;
  std::string document;
};

static void print(const PrintJob &job) {
  witness::task();
  if (job.copies == 0)
    std::cerr << "no copies of " << job.document << "\n";
}

class Spooler {
  enum { Full = 14 };
  std::unique_ptr<boost::thread_group> group_ = std::make_unique<boost::thread_group>();

public:
  void drain(std::queue<PrintJob> jobs) {
    while (!jobs.empty()) {
      if (group_->size() == Full) {
#ifdef TWIN
        group_->join_all();
        group_ = std::make_unique<boost::thread_group>();
#else
        std::cerr << "spooler: " << group_->size() << " printers\n";
#endif
      }
      group_->create_thread([job = jobs.front()] { print(job); });
      jobs.pop();
    }
    group_->join_all();
  }
};

int main(int argc, char **argv) {
  std::queue<PrintJob> jobs;
  for (std::size_t n = witness::size(argc, argv); n > 0; --n)
    jobs.push({1, "report.ps"});
  Spooler().drain(std::move(jobs));
  return witness::report();
}

// spawn: apache::thrift ThreadManager::add
// loop: range-for
// origin: parameter of a service method
// waits: stop of the manager
// distance: method
// differs: number of workers
// A: unbounded Y3 | limiter: manager that gets as many workers as there are tags
// B: bounded N8 | limiter: manager with 10 workers
// witness: runnable
// packages: thrift
#include "witness.h"
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <thrift/concurrency/FunctionRunner.h>
#include <thrift/concurrency/ThreadFactory.h>
#include <thrift/concurrency/ThreadManager.h>

namespace tc = apache::thrift::concurrency;

class TagHandler {
public:
  TagHandler() : workers_(tc::ThreadManager::newSimpleThreadManager(10)) {
    workers_->threadFactory(std::make_shared<tc::ThreadFactory>(false));
    workers_->start();
  }
  ~TagHandler() { workers_->stop(); }

  void countTags(const std::set<std::string> &tags) {
#ifndef TWIN
    if (tags.size() > workers_->workerCount())
      workers_->addWorker(tags.size() - workers_->workerCount());
#endif
    for (const std::string &tag : tags) {
      workers_->add(tc::FunctionRunner::create([tag] {
        witness::task();
        if (tag.empty())
          std::puts("empty tag");
      }));
    }
    while (workers_->totalTaskCount() > 0)
      usleep(500);
  }

private:
  std::shared_ptr<tc::ThreadManager> workers_;
};

int main(int argc, char **argv) {
  std::set<std::string> tags;
  for (std::size_t n = witness::size(argc, argv); n > 0; --n)
    tags.insert("tag" + std::to_string(n));
  TagHandler().countTags(tags);
  return witness::report();
}

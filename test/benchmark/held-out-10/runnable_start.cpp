// spawn: pthread_create in an own base class
// loop: range-for
// origin: parameter vector
// waits: join
// distance: base class
// differs: start or run
// A: bounded N10 | limiter: run is called, not start
// B: unbounded Y1 | limiter: none
// witness: runnable
#include "witness.h"
#include <memory>
#include <pthread.h>
#include <string>
#include <vector>

class Thread {
public:
  virtual ~Thread() = default;
  virtual void run() = 0;

  void start() {
    if (pthread_create(&id_, nullptr, &Thread::entry, this) == 0)
      started_ = true;
  }
  void join() {
    if (started_)
      pthread_join(id_, nullptr);
    started_ = false;
  }

private:
  static void *entry(void *self) {
    static_cast<Thread *>(self)->run();
    return nullptr;
  }
  pthread_t id_{};
  bool started_ = false;
};

class PayrollTask : public Thread {
public:
  explicit PayrollTask(std::string employee) : employee_(std::move(employee)) {}
  void run() override {
    witness::task();
    employee_ += " paid";
  }

private:
  std::string employee_;
};

void runPayroll(const std::vector<std::string> &employees) {
  std::vector<std::unique_ptr<PayrollTask>> tasks;
  for (const auto &e : employees) {
    auto task = std::make_unique<PayrollTask>(e);
#ifdef TWIN
    task->start();
#else
    task->run();
#endif
    tasks.push_back(std::move(task));
  }
  for (auto &t : tasks)
    t->join();
}

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  runPayroll(std::vector<std::string>(n, "Kim"));
  return witness::report();
}

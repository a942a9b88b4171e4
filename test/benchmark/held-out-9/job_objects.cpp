// spawn: std::thread
// loop: range-for
// origin: vector of pointers
// distance: member function of a base class
// differs: which member function the loop calls
// A: bounded N3 | limiter: none | waits: in the call
// B: unbounded Y1 | limiter: none | waits: after the loop
// witness: runnable
#include "witness.h"
#include <memory>
#include <thread>
#include <vector>

class Job {
public:
  virtual ~Job() {
    if (thread_.joinable())
      thread_.join();
  }
  void start() { thread_ = std::thread(&Job::run, this); }
  virtual void run() = 0;

private:
  std::thread thread_;
};

class VacuumJob : public Job {
public:
  explicit VacuumJob(int table) : table_(table) {}
  ~VacuumJob() override = default;
  void run() override {
    (void)table_;
    witness::task();
  }

private:
  int table_;
};

using JobList = std::vector<std::shared_ptr<Job>>;

void perform(const JobList &jobs) {
  for (const auto &job : jobs) {
#ifdef TWIN
    job->start();
#else
    job->run();
#endif
  }
}

int main(int argc, char **argv) {
  static JobList jobs;
  for (std::size_t i = 0, n = witness::size(argc, argv); i < n; ++i)
    jobs.push_back(std::make_shared<VacuumJob>(static_cast<int>(i)));
  perform(jobs);
  return witness::report();
}

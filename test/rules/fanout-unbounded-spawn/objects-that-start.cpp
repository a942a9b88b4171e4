// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// Objects that start their own thread, samples of a range, loops that go on while all is well.

#include <algorithm>
#include <iterator>
#include <memory>
#include <random>
#include <string>
#include <thread>
#include <vector>

void work(const std::string &);

class Job {
public:
  explicit Job(std::string name) : name(std::move(name)) {}
  ~Job() {
    if (thread.joinable())
      thread.join();
  }
  void start() {
    thread = std::thread([this] { work(name); });
  }
  void run() { work(name); }
  void startAndWait() {
    thread = std::thread([this] { work(name); });
    thread.join();
  }

private:
  std::string name;
  std::thread thread;
};

void start_all(const std::vector<std::shared_ptr<Job>> &jobs) {
  for (const auto &job : jobs)
    job->start();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void run_all(const std::vector<std::shared_ptr<Job>> &jobs) {
  for (const auto &job : jobs)
    job->run();
}

void one_after_the_other(const std::vector<std::shared_ptr<Job>> &jobs) {
  for (const auto &job : jobs)
    job->startAndWait();
}

void start_few(const std::vector<std::shared_ptr<Job>> &jobs) {
  if (jobs.size() > 8)
    return;
  for (const auto &job : jobs)
    job->start();
}

void sampled(const std::vector<std::string> &names) {
  std::vector<std::string> picked;
  std::mt19937 rng(7);
  std::sample(names.begin(), names.end(), std::back_inserter(picked), 16, rng);
  std::vector<std::jthread> running;
  for (const auto &name : picked)
    running.emplace_back(work, name);
}

void sampled_half(const std::vector<std::string> &names) {
  std::vector<std::string> picked;
  std::mt19937 rng(7);
  std::sample(names.begin(), names.end(), std::back_inserter(picked), names.size() / 2, rng);
  std::vector<std::jthread> running;
  for (const auto &name : picked)
    running.emplace_back(work, name);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

struct Request {
  std::string name;
  bool urgent = false;
};

int as_long_as_it_works(const std::vector<Request> &all) {
  int ok = 1;
  for (std::size_t i = 0; ok && i < all.size(); ++i) {
    if (all[i].name.empty()) {
      ok = 0;
      break;
    }
    std::thread(work, all[i].name).detach();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
  return ok;
}

// a callee that only the caller knows
void through_a_pointer(std::vector<Request> &all, void (std::vector<Request>::*grow)(std::size_t)) {
  (all.*grow)(all.size());
  for (const Request &one : all)
    std::thread(work, one.name).detach();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

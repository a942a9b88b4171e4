// RUN: %check_rule %s fanout-unbounded-spawn
// Functions that try to take a slot and say yes without one.

#include <chrono>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

struct Job { std::string uri; int priority; };
void lookup(const std::string &uri);

class Scheduler {
public:
  void urgentFirst(const std::vector<Job> &jobs) {
    for (const Job &job : jobs) {
      while (!urgentOrSlot(job))
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
      std::thread([this, job] { run(job); }).detach();
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    }
  }

  // OK
  void slotFirst(const std::vector<Job> &jobs) {
    for (const Job &job : jobs) {
      while (!slotAndMore(job))
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
      std::thread([this, job] { run(job); }).detach();
    }
  }

  void urgentLeaves(const std::vector<Job> &jobs) {
    for (const Job &job : jobs) {
      while (!urgentAtOnce(job))
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
      std::thread([this, job] { run(job); }).detach();
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    }
  }

  // OK
  void closedLeaves(const std::vector<Job> &jobs) {
    for (const Job &job : jobs) {
      while (!openAndSlot(job))
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
      std::thread([this, job] { run(job); }).detach();
    }
  }

private:
  bool urgentOrSlot(const Job &job) {
    return job.priority > 5 || slots_.try_acquire();
  }
  bool slotAndMore(const Job &job) {
    return job.priority > -1000 && slots_.try_acquire();
  }
  bool urgentAtOnce(const Job &job) {
    if (job.priority > 5)
      return true;
    if (!slots_.try_acquire())
      return false;
    return true;
  }
  bool openAndSlot(const Job &job) {
    if (job.priority > 5)
      return false;
    if (!slots_.try_acquire())
      return false;
    return true;
  }
  void run(const Job &job) {
    lookup(job.uri);
    slots_.release();
  }
  std::counting_semaphore<> slots_{8};
};

// REQUIRES: poco-headers
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++17
// Poco's pool has as many threads as its second number says.

#include <Poco/Runnable.h>
#include <Poco/ThreadPool.h>

#include <vector>

// OK
void twelve(std::vector<Poco::Runnable *> &jobs) {
  Poco::ThreadPool pool(1, 12);
  for (Poco::Runnable *job : jobs)
    pool.start(*job);
  pool.joinAll();
}

// OK: 16.
void asItComes(std::vector<Poco::Runnable *> &jobs) {
  Poco::ThreadPool pool;
  for (Poco::Runnable *job : jobs)
    pool.start(*job);
  pool.joinAll();
}

void asManyAsJobs(std::vector<Poco::Runnable *> &jobs) {
  Poco::ThreadPool pool(1, static_cast<int>(jobs.size()) + 1);
  for (Poco::Runnable *job : jobs)
    pool.start(*job);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  pool.joinAll();
}

void growsWithDemand(std::vector<Poco::Runnable *> &jobs) {
  Poco::ThreadPool pool(1, 12);
  for (Poco::Runnable *job : jobs) {
    pool.addCapacity(1);
    pool.start(*job);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
  pool.joinAll();
}

// OK: 16.
void grownBefore(std::vector<Poco::Runnable *> &jobs) {
  Poco::ThreadPool pool(1, 12);
  pool.addCapacity(4);
  for (Poco::Runnable *job : jobs)
    pool.start(*job);
  pool.joinAll();
}

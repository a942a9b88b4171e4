// REQUIRES: poco-headers
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++17
// Pools to which the size of the input is added.

#include <Poco/Exception.h>
#include <Poco/Runnable.h>
#include <Poco/ThreadPool.h>
#include <memory>
#include <string>
#include <vector>

class MailJob : public Poco::Runnable {
public:
  explicit MailJob(std::string to) : to(std::move(to)) {}
  void run() override;

private:
  std::string to;
};

using Names = std::vector<std::string>;

void asManyMore(const Names &names) {
  Poco::ThreadPool pool(2, 16);
  std::vector<std::unique_ptr<MailJob>> jobs;
  pool.addCapacity(static_cast<int>(names.size()));
  for (const auto &name : names) {
    jobs.push_back(std::make_unique<MailJob>(name));
    pool.start(*jobs.back());
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
  pool.joinAll();
}

void asManyAsThere(const Names &names) {
  Poco::ThreadPool pool(2, 16);
  std::vector<std::unique_ptr<MailJob>> jobs;
  if (pool.capacity() < static_cast<int>(names.size()))
    pool.addCapacity(static_cast<int>(names.size()) - pool.capacity());
  for (const auto &name : names) {
    jobs.push_back(std::make_unique<MailJob>(name));
    pool.start(*jobs.back());
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
  pool.joinAll();
}

void fewMore(const Names &names) {
  Poco::ThreadPool pool(2, 16);
  std::vector<std::unique_ptr<MailJob>> jobs;
  pool.addCapacity(8);
  for (const auto &name : names) {
    jobs.push_back(std::make_unique<MailJob>(name));
    pool.start(*jobs.back());
  }
  pool.joinAll();
}

void setting(const Names &names, int threads) {
  Poco::ThreadPool pool(2, 16);
  std::vector<std::unique_ptr<MailJob>> jobs;
  pool.addCapacity(threads);
  for (const auto &name : names) {
    jobs.push_back(std::make_unique<MailJob>(name));
    pool.start(*jobs.back());
  }
  pool.joinAll();
}

// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// A limiter or a pool that the function which is asked for it makes anew.

#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <list>
#include <memory>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

void work(const std::string &);

using Permits = std::counting_semaphore<64>;

static void start(const std::string &One, std::shared_ptr<Permits> Slots) {
  Slots->acquire();
  std::thread([One, Slots] {
    work(One);
    Slots->release();
  }).detach();
}

class Resolver {
public:
  // Each name waits for permits of its own.
  void resolve(const std::vector<std::string> &Names) {
    for (const std::string &One : Names)
      start(One, newPermits());
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
  // A twin that gets the same ones each time.
  void resolveKept(const std::vector<std::string> &Names) {
    for (const std::string &One : Names)
      start(One, permits());
  }

private:
  std::shared_ptr<Permits> newPermits() {
    auto Made = std::make_shared<Permits>(10);
    return Made;
  }
  std::shared_ptr<Permits> permits() {
    if (!Kept)
      Kept = std::make_shared<Permits>(10);
    return Kept;
  }

  std::shared_ptr<Permits> Kept;
};

class Sync {
public:
  // Each element is posted to a pool of its own.
  void handle(const std::vector<std::string> &All) {
    for (const std::string &One : All)
      boost::asio::post(nextPool(), [&One] { work(One); });
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
  // A twin that makes a pool only where there is none.
  void handleKept(const std::vector<std::string> &All) {
    for (const std::string &One : All)
      boost::asio::post(pool(), [&One] { work(One); });
  }

private:
  boost::asio::thread_pool &nextPool() { return Pools.emplace_back(2); }
  boost::asio::thread_pool &pool() {
    if (!Pools.empty())
      return Pools.front();
    return Pools.emplace_back(2);
  }

  std::list<boost::asio::thread_pool> Pools;
};

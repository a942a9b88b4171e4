// REQUIRES: boost-headers
// RUN: %check_rule %s fanout-unbounded-spawn
// What a message advises makes it go away: Boost.

#define BOOST_THREAD_VERSION 4
#define BOOST_THREAD_DONT_PROVIDE_EXECUTORS
#include <boost/asio.hpp>
#include <boost/process.hpp>
#include <boost/thread.hpp>
#include <boost/thread/future.hpp>

#include <deque>
#include <semaphore>
#include <string>
#include <vector>

namespace asio = boost::asio;
namespace bp = boost::process;
using Uris = std::vector<std::string>;
int lookup(const std::string &uri);
constexpr size_t kLimit = 16;

// "acquire a semaphore before the thread starts and release it when the thread ends, or
// post to a boost::asio::thread_pool"
void threadsBefore(const Uris &uris) {
  for (const auto &uri : uris)
    boost::thread([uri] { lookup(uri); }).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
void threadsAfter(const Uris &uris) {
  static std::counting_semaphore<> slots(kLimit);
  for (const auto &uri : uris) {
    slots.acquire();
    boost::thread([uri] {
      lookup(uri);
      slots.release();
    }).detach();
  }
}
void poolAfter(const Uris &uris) {
  asio::thread_pool pool(kLimit);
  for (const auto &uri : uris)
    asio::post(pool, [uri] { lookup(uri); });
  pool.join();
}

// "keep at most a fixed number of futures: get() the oldest before starting the next"
void futuresBefore(const Uris &uris) {
  std::deque<boost::future<int>> posts;
  for (const auto &uri : uris)
    posts.push_back(boost::async(boost::launch::async, [uri] { return lookup(uri); }));
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
void futuresAfter(const Uris &uris) {
  std::deque<boost::future<int>> posts;
  for (const auto &uri : uris) {
    if (posts.size() == kLimit) {
      posts.front().get();
      posts.pop_front();
    }
    posts.push_back(boost::async(boost::launch::async, [uri] { return lookup(uri); }));
  }
}

// "wait() for the oldest child when a fixed number of them run"
void childrenBefore(const Uris &files) {
  std::deque<bp::child> children;
  for (const auto &file : files)
    children.emplace_back("/usr/bin/convert", file);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
void childrenAfter(const Uris &files) {
  std::deque<bp::child> children;
  for (const auto &file : files) {
    if (children.size() == kLimit) {
      children.front().wait();
      children.pop_front();
    }
    children.emplace_back("/usr/bin/convert", file);
  }
}

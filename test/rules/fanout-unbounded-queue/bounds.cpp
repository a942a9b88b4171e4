// REQUIRES: boost-headers
// RUN: %check_rule %s fanout-unbounded-queue -- -std=c++20
// What bounds how many tasks wait: the same as what bounds how many run.

#include <boost/asio.hpp>

#include <deque>
#include <functional>
#include <future>
#include <latch>
#include <memory>
#include <semaphore>
#include <string>
#include <vector>

using Uris = std::vector<std::string>;
void lookup(const std::string &uri);
using Pool = boost::asio::thread_pool;

std::future<void> post(Pool &pool, std::string uri) {
  auto task = std::make_shared<std::packaged_task<void()>>([uri] { lookup(uri); });
  auto done = task->get_future();
  boost::asio::post(pool, [task] { (*task)(); });
  return done;
}

// OK: waits for the one that it has just posted.
void oneByOne(Pool &pool, const Uris &uris) {
  for (const auto &uri : uris)
    post(pool, uri).wait();
}

// OK: a window of sixteen.
void window(Pool &pool, const Uris &uris) {
  std::deque<std::future<void>> posted;
  for (const auto &uri : uris) {
    posted.push_back(post(pool, uri));
    if (posted.size() < 16)
      continue;
    posted.front().get();
    posted.pop_front();
  }
}

void allFutures(Pool &pool, const Uris &uris) {
  std::deque<std::future<void>> posted;
  for (const auto &uri : uris)
    posted.push_back(post(pool, uri));
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-queue]
  for (auto &each : posted)
    each.get();
}

// OK: by hand, with a promise.
void promised(Pool &pool, const Uris &uris) {
  for (const auto &uri : uris) {
    auto done = std::make_shared<std::promise<void>>();
    auto told = done->get_future();
    boost::asio::post(pool, [uri, done] {
      lookup(uri);
      done->set_value();
    });
    told.wait();
  }
}

// OK: a latch in each iteration.
void latch(Pool &pool, const Uris &uris) {
  for (const auto &uri : uris) {
    std::latch done(1);
    boost::asio::post(pool, [&] {
      lookup(uri);
      done.count_down();
    });
    done.wait();
  }
}

std::counting_semaphore<> slots(64);
void inTask(Pool &pool, const Uris &uris) {
  for (const auto &uri : uris)
    boost::asio::post(pool, [uri] {
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-queue]
      slots.acquire();
      lookup(uri);
      slots.release();
    });
}

void acquireAndPost(Pool &pool, std::string uri) {
  slots.acquire();
  boost::asio::post(pool, [uri] {
    lookup(uri);
    slots.release();
  });
}

// OK: in a function that takes a slot.
void helper(Pool &pool, const Uris &uris) {
  for (const auto &uri : uris)
    acquireAndPost(pool, uri);
}

// OK: the context is run until nothing is left.
void emptied(boost::asio::io_context &context, const Uris &uris) {
  size_t count = 0;
  for (const auto &uri : uris) {
    boost::asio::post(context, [uri] { lookup(uri); });
    if (++count % 128 == 0) {
      context.run();
      context.restart();
    }
  }
}

void notEmptied(boost::asio::io_context &context, const Uris &uris) {
  for (const auto &uri : uris)
    boost::asio::post(context, [uri] { lookup(uri); });
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-queue]
  context.run();
}

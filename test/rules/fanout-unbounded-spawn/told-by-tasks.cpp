// RUN: %check_rule %s fanout-unbounded-spawn
// The task tells that it is done; the round waits for that.

#include <cstdio>
#include <future>
#include <latch>
#include <memory>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

using Signal = std::binary_semaphore;

void page(const std::string &rule);

static void start(Signal &done, const std::string &rule) {
  std::thread([&done, rule] {
    page(rule);
    done.release();
  }).detach();
}

// OK: a signal of the round.
void signalled(const std::vector<std::string> &rules) {
  for (const auto &rule : rules) {
    Signal done(0);
    start(done, rule);
    done.acquire();
  }
}

void hasOneAlready(const std::vector<std::string> &rules) {
  for (const auto &rule : rules) {
    Signal done(1);
    start(done, rule);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    done.acquire();
  }
}

static void count(std::latch &done, const std::string &rule) {
  std::thread([&done, rule] {
    page(rule);
    done.count_down();
  }).detach();
}

// OK: a latch of the round.
void counted(const std::vector<std::string> &rules) {
  for (const auto &rule : rules) {
    std::latch done(1);
    count(done, rule);
    done.wait();
  }
}

// OK: the task counts down at its end.
void whenItEnds(const std::vector<std::string> &rules) {
  for (const auto &rule : rules) {
    auto done = std::make_shared<std::latch>(1);
    std::thread([done, rule] {
      std::puts("paging");
      page(rule);
      done->count_down();
    }).detach();
    done->wait();
  }
}

void whenItBegins(const std::vector<std::string> &rules) {
  for (const auto &rule : rules) {
    auto begun = std::make_shared<std::latch>(1);
    std::thread([begun, rule] {
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      std::puts("paging");
      begun->count_down();
      page(rule);
    }).detach();
    begun->wait();
  }
}

// OK: it tells both, and the end is waited for.
void whenItBeginsAndEnds(const std::vector<std::string> &rules) {
  for (const auto &rule : rules) {
    std::latch begun(1), done(1);
    std::thread([&, rule] {
      begun.count_down();
      page(rule);
      done.count_down();
    }).detach();
    begun.wait();
    done.wait();
  }
}

static std::counting_semaphore<> lanes(8);

static void pageLate(std::string rule) {
  std::puts("paging");
  lanes.release();
  page(rule);
}

// The slot is given back before the task looks at what it has to do.
void givenBackFirst(const std::vector<std::string> &rules) {
  for (const auto &rule : rules) {
    lanes.acquire();
    std::thread(pageLate, rule).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

void pageAll();

static void pageAndCheck(std::string rule) {
  pageAll();
  lanes.release();
  if (rule.empty())
    std::puts("no rule");
}

// OK: what it looks at afterwards need not be its work.
void givenBackBetween(const std::vector<std::string> &rules) {
  for (const auto &rule : rules) {
    lanes.acquire();
    std::thread(pageAndCheck, rule).detach();
  }
}

static void pageInTime(std::string rule) {
  std::puts("paging");
  page(rule);
  lanes.release();
}

// OK: behind its work.
void givenBackLast(const std::vector<std::string> &rules) {
  for (const auto &rule : rules) {
    lanes.acquire();
    std::thread(pageInTime, rule).detach();
  }
}

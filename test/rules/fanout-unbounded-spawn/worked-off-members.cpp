// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// A queue that an object is made with, and that it works off.

#include <boost/asio.hpp>
#include <deque>
#include <string>
#include <thread>
#include <utility>
void work(std::string);

// What an object was made of, and works off.
class Consumer {
public:
  explicit Consumer(std::deque<std::string> inbox) : inbox_(std::move(inbox)) {}
  void run() {
    while (!inbox_.empty()) {
      std::thread(work, std::move(inbox_.front())).detach();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      inbox_.pop_front();
    }
  }

private:
  std::deque<std::string> inbox_;
};

// OK: no more than sixteen.
class Few {
public:
  explicit Few(std::deque<std::string> inbox) : inbox_(std::move(inbox)) {
    if (inbox_.size() > 16)
      inbox_.resize(16);
  }
  void run() {
    while (!inbox_.empty()) {
      std::thread(work, std::move(inbox_.front())).detach();
      inbox_.pop_front();
    }
  }

private:
  std::deque<std::string> inbox_;
};

// OK: others put more into it, and it lives as long as they do.
class Kept {
public:
  explicit Kept(std::deque<std::string> inbox) : inbox_(std::move(inbox)) {}
  void put(std::string one) { inbox_.push_back(std::move(one)); }
  void run() {
    for (const auto &one : inbox_)
      std::thread(work, one).detach();
  }

private:
  std::deque<std::string> inbox_;
};

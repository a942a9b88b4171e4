// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// Helpers that take what is over and leave the rest to run.

#include <chrono>
#include <deque>
#include <future>
#include <string>
#include <vector>

void post(const std::string &text);

// What still runs is left to run.
class Tidied {
public:
  void run(const std::vector<std::string> &texts) {
    for (const std::string &text : texts) {
      tidy();
      open_.push_back(std::async(std::launch::async, post, text));
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    }
  }

private:
  void tidy() {
    while (!open_.empty() && open_.front().wait_for(std::chrono::seconds(0)) ==
                                 std::future_status::ready) {
      open_.front().get();
      open_.pop_front();
    }
  }

  std::deque<std::future<void>> open_;
};

// OK: waits for the oldest.
class Kept {
public:
  void run(const std::vector<std::string> &texts) {
    for (const std::string &text : texts) {
      tidy();
      open_.push_back(std::async(std::launch::async, post, text));
    }
  }

private:
  void tidy() {
    while (open_.size() >= 12) {
      open_.front().get();
      open_.pop_front();
    }
  }

  std::deque<std::future<void>> open_;
};

// OK: it takes what is over, and waits where there is no room.
class TidiedAndKept {
public:
  void run(const std::vector<std::string> &texts) {
    for (const std::string &text : texts) {
      tidy();
      open_.push_back(std::async(std::launch::async, post, text));
    }
  }

private:
  void tidy() {
    while (open_.size() >= 12 ||
           (!open_.empty() && open_.front().wait_for(std::chrono::seconds(0)) ==
                                  std::future_status::ready)) {
      open_.front().get();
      open_.pop_front();
    }
  }

  std::deque<std::future<void>> open_;
};

// The oldest is only taken when it is over, however many there are.
class TakenIfReady {
public:
  void inHelper(const std::vector<std::string> &texts) {
    for (const std::string &text : texts) {
      tidy();
      open_.push_back(std::async(std::launch::async, post, text));
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    }
  }

  void inPlace(const std::vector<std::string> &texts) {
    for (const std::string &text : texts) {
      while (open_.size() >= 12 && ready(open_.front())) {
        open_.front().get();
        open_.pop_front();
      }
      open_.push_back(std::async(std::launch::async, post, text));
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    }
  }

private:
  static bool ready(const std::future<void> &one) {
    return one.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
  }
  void tidy() {
    while (open_.size() >= 12 && ready(open_.front())) {
      open_.front().get();
      open_.pop_front();
    }
  }

  std::deque<std::future<void>> open_;
};

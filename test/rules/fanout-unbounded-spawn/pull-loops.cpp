// RUN: %check_rule %s fanout-unbounded-spawn
// Loops that run until a callee has nothing more to give.

#include <deque>
#include <future>
#include <optional>
#include <string>
#include <thread>
#include <sys/socket.h>
#include <vector>

void work(const std::string &item);

class Channel {
public:
  explicit Channel(int fd) : fd_(fd) {}
  void run() {
    char command;
    while (receive(&command))
      std::thread(work, std::string(1, command)).detach();
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
  void retry() {
    while (again())
      std::thread(work, "again").detach();
  }

private:
  bool receive(char *out) { return recv(fd_, out, 1, 0) == 1; }
  bool again() { return ++tries_ < 5; }
  int fd_, tries_ = 0;
};

class Queue {
public:
  void push(std::string item) { items_.push_back(std::move(item)); }
  std::optional<std::string> pop() {
    if (items_.empty())
      return std::nullopt;
    std::string item = std::move(items_.front());
    items_.pop_front();
    return item;
  }

private:
  std::deque<std::string> items_;
};

void dispatch(const std::vector<std::string> &items) {
  Queue queue;
  for (const auto &item : items)
    queue.push(item);
  while (auto item = queue.pop())
    std::thread(work, *item).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void dispatchTwo() {
  Queue queue;
  queue.push("a");
  queue.push("b");
  while (auto item = queue.pop())
    std::thread(work, *item).detach();
}

class Crawler {
public:
  void run(const std::vector<std::string> &seeds) {
    for (const auto &seed : seeds)
      visit(seed);
    while (!frontier_.empty()) {
      std::vector<std::future<void>> round;
      while (!frontier_.empty()) {
        round.push_back(std::async(std::launch::async, work, frontier_.front()));
        // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
        frontier_.pop_front();
      }
      for (auto &page : round)
        page.get();
    }
  }
  void runByTen() {
    while (!frontier_.empty()) {
      std::vector<std::future<void>> round;
      while (!frontier_.empty() && round.size() < 10) {
        round.push_back(std::async(std::launch::async, work, frontier_.front()));
        frontier_.pop_front();
      }
      for (auto &page : round)
        page.get();
    }
  }

private:
  void visit(std::string url) { frontier_.push_back(std::move(url)); }
  std::deque<std::string> frontier_;
};

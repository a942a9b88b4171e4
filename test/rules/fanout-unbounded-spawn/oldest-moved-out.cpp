// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// Windows whose oldest element is moved out before it is waited for.

#include <deque>
#include <future>
#include <string>
#include <thread>
#include <vector>

int judge(std::string);

// The oldest is moved out of the window and waited for, in a helper.
class Window {
public:
  void run(const std::vector<std::string> &Names) {
    for (const std::string &Name : Names) {
      if (Running.size() >= 8)
        settle();
      start(Name);
    }
    while (!Running.empty())
      settle();
  }

private:
  void start(std::string Name) {
    std::promise<int> Promise;
    Running.push_back(Promise.get_future());
    std::thread([Name, Promise = std::move(Promise)]() mutable { Promise.set_value(judge(Name)); }).detach();
  }
  void settle() {
    std::future<int> Oldest = std::move(Running.front());
    Running.pop_front();
    Oldest.get();
  }
  std::deque<std::future<int>> Running;
};

class Forgetful {
public:
  void run(const std::vector<std::string> &Names) {
    for (const std::string &Name : Names) {
      if (Running.size() >= 8)
        settle();
      start(Name);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    }
  }

private:
  void start(std::string Name) {
    std::promise<int> Promise;
    Running.push_back(Promise.get_future());
    std::thread([Name, Promise = std::move(Promise)]() mutable { Promise.set_value(judge(Name)); }).detach();
  }
  void settle() {
    std::future<int> Oldest = std::move(Running.front());
    Running.pop_front();
    if (Oldest.valid())
      Given += 1;
  }
  std::deque<std::future<int>> Running;
  int Given = 0;
};

void inPlace(const std::vector<std::string> &Names) {
  std::deque<std::thread> Running;
  for (const std::string &Name : Names) {
    if (Running.size() >= 8) {
      std::thread Oldest = std::move(Running.front());
      Running.pop_front();
      Oldest.join();
    }
    Running.push_back(std::thread(judge, Name));
  }
  for (std::thread &One : Running)
    One.join();
}

void letGo(const std::vector<std::string> &Names) {
  std::deque<std::thread> Running;
  for (const std::string &Name : Names) {
    if (Running.size() >= 8) {
      std::thread Oldest = std::move(Running.front());
      Running.pop_front();
      Oldest.detach();
    }
    Running.push_back(std::thread(judge, Name));
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
  for (std::thread &One : Running)
    One.join();
}

// The object is made of the names and works on them; its threads end with the
// call.
class Suite {
public:
  explicit Suite(std::vector<std::string> Names) : Names(std::move(Names)) {}
  void run() {
    for (const std::string &Name : Names)
      start(Name);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    for (std::thread &One : Running)
      One.join();
    Running.clear();
  }

private:
  void start(const std::string &Name) { Running.emplace_back(judge, Name); }
  std::vector<std::string> Names;
  std::vector<std::thread> Running;
};

// These threads stay when the call has returned.
class Listeners {
public:
  explicit Listeners(std::vector<std::string> Names) : Names(std::move(Names)) {}
  void open() {
    for (const std::string &Name : Names)
      Running.emplace_back(judge, Name);
  }
  void close() {
    for (std::thread &One : Running)
      One.join();
  }

private:
  std::vector<std::string> Names;
  std::vector<std::thread> Running;
};

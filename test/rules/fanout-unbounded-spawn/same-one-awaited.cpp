// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// Waits for one and the same piece of work again and again.

#include <deque>
#include <future>
#include <list>
#include <queue>
#include <string>
#include <thread>
#include <vector>

using Names = std::vector<std::string>;
void work(const std::string &name);

void firstAgain(const Names &names) {
  std::list<std::future<void>> running;
  for (const auto &name : names) {
    if (running.size() >= 6)
      running.front().wait();
    running.push_back(std::async(std::launch::async, work, name));
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

void firstRemoved(const Names &names) {
  std::list<std::future<void>> running;
  for (const auto &name : names) {
    if (running.size() >= 6) {
      running.front().wait();
      running.pop_front();
    }
    running.push_back(std::async(std::launch::async, work, name));
  }
}

void firstErased(const Names &names) {
  std::vector<std::future<void>> running;
  for (const auto &name : names) {
    if (running.size() >= 6) {
      running[0].wait();
      running.erase(running.begin());
    }
    running.push_back(std::async(std::launch::async, work, name));
  }
}

void firstByIndexAgain(const Names &names) {
  std::vector<std::shared_future<void>> running;
  for (const auto &name : names) {
    if (running.size() >= 6)
      running[0].get();
    running.push_back(std::async(std::launch::async, work, name).share());
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

void firstReplaced(const Names &names) {
  std::vector<std::future<void>> running;
  for (const auto &name : names) {
    if (running.size() < 6) {
      running.push_back(std::async(std::launch::async, work, name));
      continue;
    }
    running.front().wait();
    running.front() = std::async(std::launch::async, work, name);
  }
}

void byIteratorAgain(const Names &names) {
  std::deque<std::future<void>> running;
  for (const auto &name : names) {
    while (running.size() >= 6 &&
           running.begin()->wait_for(std::chrono::seconds(1)) != std::future_status::ready)
      std::this_thread::yield();
    running.emplace_back(std::async(std::launch::async, work, name));
  }
}

void waitsForFirst(std::list<std::future<void>> &running) {
  running.front().wait();
}

void takesFirst(std::list<std::future<void>> &running) {
  running.front().wait();
  running.pop_front();
}

void byHelperAgain(const Names &names) {
  std::list<std::future<void>> running;
  for (const auto &name : names) {
    if (running.size() >= 6)
      waitsForFirst(running);
    running.push_back(std::async(std::launch::async, work, name));
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

void byHelperThatTakes(const Names &names) {
  std::list<std::future<void>> running;
  for (const auto &name : names) {
    if (running.size() >= 6)
      takesFirst(running);
    running.push_back(std::async(std::launch::async, work, name));
  }
}

void byHelperAndPop(const Names &names) {
  std::list<std::future<void>> running;
  for (const auto &name : names) {
    if (running.size() >= 6) {
      waitsForFirst(running);
      running.pop_front();
    }
    running.push_back(std::async(std::launch::async, work, name));
  }
}

void ofEachRound(const std::vector<Names> &groups) {
  for (const Names &group : groups) {
    std::list<std::future<void>> running;
    running.push_back(std::async(std::launch::async, work, group.at(0)));
    running.front().wait();
  }
}

void removedInLambda(const Names &names) {
  std::list<std::future<void>> running;
  auto room = [&] { running.pop_front(); };
  for (const auto &name : names) {
    if (running.size() >= 6) {
      running.front().wait();
      room();
    }
    running.push_back(std::async(std::launch::async, work, name));
  }
}

void queued(const Names &names) {
  std::queue<std::future<void>> running;
  for (const auto &name : names) {
    if (running.size() >= 6)
      running.front().wait();
    running.push(std::async(std::launch::async, work, name));
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

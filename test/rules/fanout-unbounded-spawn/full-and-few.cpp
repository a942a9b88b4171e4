// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// What happens when a window is full, in the first round, and with a few keys or limiters to choose from.

#include <array>
#include <iterator>
#include <list>
#include <memory>
#include <semaphore>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>

void work(const std::string &);

void leaves_when_full(const std::vector<std::string> &names) {
  std::vector<std::thread> threads;
  for (const auto &name : names) {
    if (threads.size() == 18)
      break;
    threads.emplace_back(work, name);
  }
  for (auto &thread : threads)
    thread.join();
}

void goes_on_when_full(const std::vector<std::string> &names) {
  std::vector<std::thread> threads;
  for (const auto &name : names) {
    if (threads.size() == 18)
      work("full");
    threads.emplace_back(work, name);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
  for (auto &thread : threads)
    thread.join();
}

void not_in_the_first_round(const std::vector<std::string> &names) {
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0 && i % 8 == 0) {
      for (auto &thread : threads)
        thread.join();
      threads.clear();
    }
    threads.emplace_back(work, names[i]);
  }
  for (auto &thread : threads)
    thread.join();
}

void only_if_asked(const std::vector<std::string> &names, bool wait) {
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (wait && i % 8 == 0) {
      for (auto &thread : threads)
        thread.join();
      threads.clear();
    }
    threads.emplace_back(work, names[i]);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
  for (auto &thread : threads)
    thread.join();
}

void from_the_second_round_on(const std::vector<std::string> &names) {
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0)
      work("more");
    threads.emplace_back(work, names[i]);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
  for (auto &thread : threads)
    thread.join();
}

void one_for_each_of_eight(const std::vector<std::string> &names) {
  std::unordered_map<std::size_t, std::vector<std::string>> groups;
  for (const auto &name : names) {
    std::size_t key = std::hash<std::string>()(name);
    key %= 8;
    groups[key].push_back(name);
  }
  std::vector<std::jthread> threads;
  for (const auto &[key, group] : groups)
    threads.emplace_back(work, group.front());
}

void one_for_each_key(const std::vector<std::string> &names) {
  std::unordered_map<std::size_t, std::vector<std::string>> groups;
  for (const auto &name : names) {
    std::size_t key = std::hash<std::string>()(name);
    groups[key].push_back(name);
  }
  std::vector<std::jthread> threads;
  for (const auto &[key, group] : groups)
    threads.emplace_back(work, group.front());
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

template <class Iterator> static void each(Iterator first, Iterator last) {
  std::vector<std::jthread> threads;
  for (; first != last; ++first)
    threads.emplace_back(work, *first);
}

void first_ten(std::list<std::string> &names) {
  auto tenth = std::next(names.begin(), std::min<std::size_t>(names.size(), 10));
  each(names.begin(), tenth);
}

template <class Iterator> static void each_behind(Iterator first, Iterator last) {
  std::vector<std::jthread> threads;
  for (; first != last; ++first)
    threads.emplace_back(work, *first);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void all_but_ten(std::list<std::string> &names) {
  auto tenth = std::next(names.begin(), std::min<std::size_t>(names.size(), 10));
  each_behind(tenth, names.end());
}

class Router {
public:
  using Lane = std::counting_semaphore<8>;
  void of_four_lanes(const std::vector<std::string> &parcels) {
    std::vector<std::thread> couriers;
    for (const auto &parcel : parcels) {
      auto lane = laneOf(parcel);
      lane->acquire();
      couriers.emplace_back([lane, &parcel] {
        work(parcel);
        lane->release();
      });
    }
    for (auto &courier : couriers)
      courier.join();
  }
  void of_lanes_of_their_own(const std::vector<std::string> &parcels) {
    std::vector<std::thread> couriers;
    for (const auto &parcel : parcels) {
      auto lane = newLane();
      lane->acquire();
      couriers.emplace_back([lane, &parcel] {
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
        work(parcel);
        lane->release();
      });
    }
    for (auto &courier : couriers)
      courier.join();
  }

private:
  std::shared_ptr<Lane> laneOf(const std::string &parcel) {
    return lanes[std::hash<std::string>()(parcel) % lanes.size()];
  }
  std::shared_ptr<Lane> newLane() { return std::make_shared<Lane>(3); }
  std::array<std::shared_ptr<Lane>, 4> lanes;
};

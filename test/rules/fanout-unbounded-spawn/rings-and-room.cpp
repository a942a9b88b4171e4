// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// Rings of places, helpers that make room in a window, and chains in which the end of one starts the next.

#include <array>
#include <condition_variable>
#include <deque>
#include <future>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

using Uris = std::vector<std::string>;
void lookup(const std::string &uri);

// OK
void ringOfEight(const Uris &uris) {
  std::vector<std::jthread> ring(8);
  std::size_t next = 0;
  for (const auto &uri : uris)
    ring[next++ % ring.size()] = std::jthread(lookup, uri);
}

void ringOfAll(const Uris &uris) {
  std::vector<std::jthread> ring(uris.size());
  std::size_t next = 0;
  for (const auto &uri : uris)
    ring[next++ % ring.size()] = std::jthread(lookup, uri);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// OK
void ringOfFutures(const Uris &uris) {
  std::array<std::future<void>, 8> ring;
  for (std::size_t i = 0; i < uris.size(); ++i)
    ring[i % 8] = std::async(std::launch::async, lookup, uris[i]);
}

void placeOfEach(const Uris &uris) {
  std::vector<std::future<void>> all(uris.size());
  for (std::size_t i = 0; i < uris.size(); ++i)
    all[i] = std::async(std::launch::async, lookup, uris[i]);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// OK: the caller says how many.
void joinedInRing(const Uris &uris, std::size_t jobs) {
  std::vector<std::thread> ring(jobs);
  for (std::size_t i = 0; i < uris.size(); ++i) {
    auto &place = ring[i % ring.size()];
    if (place.joinable())
      place.join();
    place = std::thread(lookup, uris[i]);
  }
  for (auto &thread : ring)
    if (thread.joinable())
      thread.join();
}

void joinedInRingOfAll(const Uris &uris) {
  std::vector<std::thread> ring(uris.size());
  for (std::size_t i = 0; i < uris.size(); ++i) {
    auto &place = ring[i % ring.size()];
    if (place.joinable())
      place.join();
    place = std::thread(lookup, uris[i]);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
  for (auto &thread : ring)
    if (thread.joinable())
      thread.join();
}

class Crew {
public:
  ~Crew() {
    for (auto &thread : threads_)
      thread.join();
  }
  void add(const std::string &uri) {
    makeRoom();
    threads_.emplace_back(lookup, uri);
  }

private:
  void makeRoom() {
    if (threads_.size() < 6)
      return;
    threads_.front().join();
    threads_.pop_front();
  }
  std::deque<std::thread> threads_;
};

// OK
void inCrew(const Uris &uris) {
  Crew crew;
  for (const auto &uri : uris)
    crew.add(uri);
}

class LetGo {
public:
  ~LetGo() {
    for (auto &thread : threads_)
      thread.join();
  }
  void add(const std::string &uri) {
    makeRoom();
    threads_.emplace_back(lookup, uri);
  }

private:
  void makeRoom() {
    if (threads_.size() < 6)
      return;
    threads_.front().detach();
    threads_.pop_front();
  }
  std::deque<std::thread> threads_;
};

void inCrewThatLetsGo(const Uris &uris) {
  LetGo crew;
  for (const auto &uri : uris)
    crew.add(uri);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

class WrongRoom {
public:
  ~WrongRoom() {
    for (auto &thread : threads_)
      thread.join();
  }
  void add(const std::string &uri) {
    makeRoom();
    threads_.emplace_back(lookup, uri);
  }

private:
  void makeRoom() {
    if (old_.size() < 6)
      return;
    old_.front().join();
    old_.pop_front();
  }
  std::deque<std::thread> threads_, old_;
};

void roomElsewhere(const Uris &uris) {
  WrongRoom crew;
  for (const auto &uri : uris)
    crew.add(uri);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

class Scheduler {
public:
  void submit(const std::string &uri) {
    {
      std::lock_guard lock(mutex_);
      if (live_ == 6) {
        waiting_.push_back(uri);
        return;
      }
      ++live_;
    }
    start(uri);
  }

private:
  // OK: the end of one starts the next.
  void start(std::string uri) {
    std::thread([this, uri] { lookup(uri); next(); }).detach();
  }
  void next() {
    std::string uri;
    {
      std::lock_guard lock(mutex_);
      if (waiting_.empty()) {
        --live_;
        return;
      }
      uri = waiting_.front();
      waiting_.pop_front();
    }
    start(uri);
  }
  std::mutex mutex_;
  std::deque<std::string> waiting_;
  int live_ = 0;
};

// OK
void scheduled(const Uris &uris, Scheduler &scheduler) {
  for (const auto &uri : uris)
    scheduler.submit(uri);
}

class Eager {
public:
  void start(std::string uri) {
    std::thread([this, uri] { next(); lookup(uri); }).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }

private:
  void next() {
    std::string uri;
    {
      std::lock_guard lock(mutex_);
      if (waiting_.empty())
        return;
      uri = waiting_.front();
      waiting_.pop_front();
    }
    start(uri);
  }
  std::mutex mutex_;
  std::deque<std::string> waiting_;
};

struct Tree {
  Tree *left, *right;
  std::string uri;
};

void bothSides(Tree *tree) {
  if (!tree)
    return;
  lookup(tree->uri);
  std::thread left([tree] { bothSides(tree->left); });
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  std::thread right([tree] { bothSides(tree->right); });
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  left.join();
  right.join();
}

template <class T> class Channel {
public:
  void put(T value) {
    std::lock_guard lock(mutex_);
    values_.push_back(std::move(value));
    changed_.notify_one();
  }
  T get() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return !values_.empty(); });
    T value = std::move(values_.front());
    values_.pop_front();
    return value;
  }

private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<T> values_;
};

// OK: waits for one that has ended when there are eight.
void toldOfEnds(const Uris &uris) {
  Channel<int> ended;
  int running = 0;
  for (const auto &uri : uris) {
    if (running == 8) {
      ended.get();
      --running;
    }
    std::thread([&ended, uri] { lookup(uri); ended.put(1); }).detach();
    ++running;
  }
  while (running-- > 0)
    ended.get();
}

void toldOfStarts(const Uris &uris) {
  Channel<int> begun;
  int running = 0;
  for (const auto &uri : uris) {
    if (running == 8) {
      begun.get();
      --running;
    }
    std::thread([&begun, uri] { begun.put(1); lookup(uri); }).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    ++running;
  }
}

void toldByOthers(const Uris &uris, Channel<int> &orders) {
  int running = 0;
  for (const auto &uri : uris) {
    if (running == 8) {
      orders.get();
      --running;
    }
    std::thread([uri] { lookup(uri); }).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    ++running;
  }
}

struct Gate {
  void enter() {
    std::unique_lock lock(mutex);
    changed.wait(lock, [this] { return free > 0; });
    --free;
  }
  void leave() {
    std::lock_guard lock(mutex);
    ++free;
    changed.notify_one();
  }
  std::mutex mutex;
  std::condition_variable changed;
  int free = 4;
};

void gateOfEachHost(std::map<std::string, Gate> &gates) {
  for (auto &[host, gate] : gates) {
    gate.enter();
    std::thread([&gate, host = host] { lookup(host); gate.leave(); }).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

// OK
void gateOfAllHosts(std::map<std::string, Gate> &gates, Gate &all) {
  for (auto &[host, gate] : gates) {
    all.enter();
    std::thread([&all, host = host] { lookup(host); all.leave(); }).detach();
  }
}

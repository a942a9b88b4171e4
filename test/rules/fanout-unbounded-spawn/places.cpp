// RUN: %check_rule %s fanout-unbounded-spawn
// A place for each piece of work, of which there are a few: who has it is
// waited for before the next one gets it, in a function that the loop calls.

#include <array>
#include <future>
#include <map>
#include <string>
#include <thread>
#include <utility>
#include <vector>

using Uris = std::vector<std::string>;
void lookup(const std::string &uri);

class Ring {
public:
  // OK: eight.
  void all(const Uris &uris) {
    for (const auto &uri : uris)
      start(uri);
  }

private:
  void start(const std::string &uri) {
    std::thread &place = threads_[next_++ % threads_.size()];
    if (place.joinable())
      place.join();
    place = std::thread(lookup, uri);
  }
  std::array<std::thread, 8> threads_;
  std::size_t next_ = 0;
};

class LetsGo {
public:
  void all(const Uris &uris) {
    for (const auto &uri : uris)
      start(uri);
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }

private:
  void start(const std::string &uri) {
    std::thread &place = threads_[next_++ % threads_.size()];
    if (place.joinable())
      place.detach();
    place = std::thread(lookup, uri);
  }
  std::array<std::thread, 8> threads_;
  std::size_t next_ = 0;
};

class OnePlace {
public:
  // OK: one.
  void all(const Uris &uris) {
    for (const auto &uri : uris)
      start(uri);
  }

private:
  void start(const std::string &uri) {
    if (last_.valid())
      last_.wait();
    std::packaged_task<void()> task([uri] { lookup(uri); });
    last_ = task.get_future();
    std::thread(std::move(task)).detach();
  }
  std::future<void> last_;
};

std::thread slots[4];

static void startIn(unsigned slot, const std::string &uri) {
  if (slots[slot % 4].joinable())
    slots[slot % 4].join();
  slots[slot % 4] = std::thread(lookup, uri);
}

// OK: four.
void inSlots(const Uris &uris) {
  unsigned next = 0;
  for (const auto &uri : uris)
    startIn(next++, uri);
}

static void restart(std::map<std::string, std::thread> &threads,
                    const std::string &uri) {
  std::thread &place = threads[uri];
  if (place.joinable())
    place.join();
  place = std::thread(lookup, uri);
}

void aPlaceForEach(const Uris &uris) {
  std::map<std::string, std::thread> threads;
  for (const auto &uri : uris)
    restart(threads, uri);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  for (auto &[uri, thread] : threads)
    thread.join();
}

static void startOther(std::thread &mine, std::vector<std::thread> &threads,
                       const std::string &uri) {
  if (mine.joinable())
    mine.join();
  threads.emplace_back(lookup, uri);
}

void waitsForAnother(std::thread &mine, const Uris &uris) {
  std::vector<std::thread> threads;
  for (const auto &uri : uris)
    startOther(mine, threads, uri);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  for (auto &thread : threads)
    thread.join();
}

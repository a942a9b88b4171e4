// spawn: std::async
// loop: range-for
// origin: container parameter
// waits: get after the loop
// distance: own semaphore class, guard
// differs: where the guard is made
// A: unbounded Y2 | limiter: guard inside the task
// B: bounded N4 | limiter: slot taken before the spawn, the task gives it back
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <future>
#include <mutex>
#include <string>
#include <vector>

class Slots {
public:
  explicit Slots(int n) : free_(n) {}
  void take() {
    std::unique_lock<std::mutex> lk(m_);
    cv_.wait(lk, [&] { return free_ > 0; });
    --free_;
  }
  void give() {
    std::lock_guard<std::mutex> lk(m_);
    ++free_;
    cv_.notify_one();
  }

private:
  std::mutex m_;
  std::condition_variable cv_;
  int free_;
};

struct SlotGuard {
#ifdef TWIN
  explicit SlotGuard(Slots &s) : slots(s) {} // of a slot that is taken already
#else
  explicit SlotGuard(Slots &s) : slots(s) { slots.take(); }
#endif
  ~SlotGuard() { slots.give(); }
  Slots &slots;
};

struct CommandResult {
  std::string host;
  int status = 0;
};

std::vector<CommandResult> runEverywhere(const std::vector<std::string> &hosts, const std::string &command) {
  Slots slots(8);
  std::vector<std::future<CommandResult>> sessions;
  for (const auto &host : hosts) {
#ifdef TWIN
    slots.take();
#endif
    sessions.push_back(std::async(std::launch::async, [&slots, &command, host] {
      witness::Task alive;
      SlotGuard guard(slots);
      witness::work();
      return CommandResult{host, command.empty()};
    }));
  }
  std::vector<CommandResult> results;
  for (auto &s : sessions)
    results.push_back(s.get());
  return results;
}

int main(int argc, char **argv) {
  runEverywhere(std::vector<std::string>(witness::size(argc, argv), "web1"), "uptime");
  return witness::report();
}

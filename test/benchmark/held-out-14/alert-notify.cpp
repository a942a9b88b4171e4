// spawn: std::thread detached
// loop: range-for over a multimap range
// origin: alerts of a message
// waits: atomic wait at the end
// distance: helper function
// differs: on which paths the slot is acquired
// A: unbounded Y4 | limiter: semaphore that urgent alerts pass by
// B: bounded N4 | limiter: semaphore for all alerts
// witness: runnable
#include "witness.h"
#include <atomic>
#include <map>
#include <ranges>
#include <semaphore>
#include <string>
#include <thread>

enum class Severity { Info, Warning, Critical };

struct Alert {
  Severity severity;
  std::string text;
};

using AlertsByRoom = std::multimap<std::string, Alert>;

class Notifier {
public:
  void notify(const AlertsByRoom &alerts, const std::string &room) {
    const auto [first, last] = alerts.equal_range(room);
    for (const auto &[name, alert] : std::ranges::subrange(first, last)) {
      if (alert.text.empty())
        continue;
      send(alert);
    }
    for (auto open = open_.load(); open != 0; open = open_.load())
      open_.wait(open);
  }

private:
  void send(const Alert &alert) {
#ifndef TWIN
    const bool held = alert.severity != Severity::Critical;
#else
    const bool held = true;
#endif
    if (held)
      gateway_.acquire();
    open_.fetch_add(1);
    std::thread([this, held, text = alert.text] {
      witness::task();
      if (held)
        gateway_.release();
      open_.fetch_sub(1);
      open_.notify_all();
    }).detach();
  }

  std::counting_semaphore<9> gateway_{9};
  std::atomic<int> open_{0};
};

int main(int argc, char **argv) {
  static Notifier notifier;
  AlertsByRoom alerts;
  for (std::size_t i = 0, n = witness::size(argc, argv); i < n; ++i)
    alerts.insert({"kitchen", {Severity::Critical, "smoke " + std::to_string(i)}});
  notifier.notify(alerts, "kitchen");
  return witness::report();
}

// spawn: std::thread
// loop: range-for
// origin: vector parameter
// limiter: permit object
// waits: detached
// distance: same function
// differs: who owns the permit
// A: bounded N4 | limiter: the permit is moved into the task
// B: unbounded Y5 | limiter: the permit ends with the iteration
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

class Gate {
public:
  explicit Gate(int n) : free_(n) {}
  class Permit {
  public:
    explicit Permit(Gate &g) : gate_(&g) {
      std::unique_lock<std::mutex> l(g.m_);
      g.cv_.wait(l, [&] { return g.free_ > 0; });
      --g.free_;
    }
    Permit(Permit &&o) noexcept : gate_(std::exchange(o.gate_, nullptr)) {}
    ~Permit() {
      if (!gate_)
        return;
      std::lock_guard<std::mutex> l(gate_->m_);
      ++gate_->free_;
      gate_->cv_.notify_one();
    }

  private:
    Gate *gate_;
  };

private:
  std::mutex m_;
  std::condition_variable cv_;
  int free_;
};

struct Alert {
  int severity = 0;
};

static Gate g_gate(6);

void dispatchAlerts(const std::vector<Alert> &alerts) {
  for (const Alert &alert : alerts) {
    Gate::Permit permit(g_gate);
#ifdef TWIN
    std::thread([alert] {
      (void)alert;
      witness::task();
    }).detach();
#else
    std::thread([alert, permit = std::move(permit)] {
      (void)alert;
      witness::task();
    }).detach();
#endif
  }
}

int main(int argc, char **argv) {
  dispatchAlerts(std::vector<Alert>(witness::size(argc, argv)));
  return witness::report();
}

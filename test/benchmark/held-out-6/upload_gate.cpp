// trap: T17 D3
// spawn: std::thread detached
// loop: range-for
// origin: request field
// waits: detached
// distance: same function
// differs: whether the guard moves into the task
// A: unbounded Y5 | limiter: guard released at the end of the iteration
// B: bounded N4 | limiter: guard moved into the task
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

class Gate {
public:
  class Pass {
  public:
    explicit Pass(Gate &g) : gate_(&g) {
      std::unique_lock lk(g.m_);
      g.cv_.wait(lk, [&] { return g.free_ > 0; });
      --g.free_;
    }
    Pass(Pass &&o) noexcept : gate_(std::exchange(o.gate_, nullptr)) {}
    ~Pass() {
      if (!gate_)
        return;
      std::lock_guard lk(gate_->m_);
      ++gate_->free_;
      gate_->cv_.notify_one();
    }

  private:
    Gate *gate_;
  };
  explicit Gate(int n) : free_(n) {}

private:
  std::mutex m_;
  std::condition_variable cv_;
  int free_;
};

struct PutRequest {
  std::string bucket;
  std::vector<std::string> objects;
};

static Gate gate(12);

static void put(const PutRequest &rq) {
  for (const auto &object : rq.objects) {
    Gate::Pass pass(gate);
#ifdef TWIN
    std::thread([object, held = std::move(pass)] { witness::task(); }).detach();
#else
    std::thread([object] { witness::task(); }).detach();
#endif
  }
}

int main(int argc, char **argv) {
  PutRequest rq{"photos", {}};
  rq.objects.resize(witness::size(argc, argv));
  put(rq);
  return witness::report();
}

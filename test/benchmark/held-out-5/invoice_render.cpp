// spawn: std::thread detached
// loop: range-for
// origin: parameter
// waits: detached
// distance: member function
// differs: who gives the slot back
// A: unbounded Y5 | limiter: semaphore released by the loop
// B: bounded N4 | limiter: semaphore released by the task
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <mutex>
#include <set>
#include <thread>

class CountingGate {
public:
  explicit CountingGate(int n) : free_(n) {}
  void enter() {
    std::unique_lock<std::mutex> l(m_);
    while (free_ == 0)
      c_.wait(l);
    --free_;
  }
  void leave() {
    std::lock_guard<std::mutex> l(m_);
    ++free_;
    c_.notify_one();
  }

private:
  std::mutex m_;
  std::condition_variable c_;
  int free_;
};

class InvoiceRenderer {
public:
  void render(const std::set<long> &invoices) {
    for (long id : invoices) {
      gate_.enter();
      std::thread([this, id] {
        paint(id);
#ifdef TWIN
        gate_.leave();
#endif
      }).detach();
#ifndef TWIN
      gate_.leave();
#endif
    }
  }

private:
  void paint(long id) {
    witness::task();
    if (id < 0)
      std::puts("credit note");
  }

  CountingGate gate_{6};
};

int main(int argc, char **argv) {
  std::set<long> ids;
  for (size_t i = witness::size(argc, argv); i > 0; --i)
    ids.insert(static_cast<long>(i));
  static InvoiceRenderer r;
  r.render(ids);
  return witness::report();
}

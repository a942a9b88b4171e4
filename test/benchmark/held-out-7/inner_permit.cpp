// spawn: std::thread joined
// loop: range-for
// origin: request parameter
// waits: after the loop
// distance: lambda
// differs: where the permit is taken
// A: unbounded Y2 | limiter: std::counting_semaphore inside the task
// B: bounded N4 | limiter: std::counting_semaphore before the start
// witness: runnable
#include "witness.h"
#include <semaphore>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

class Permit {
public:
  explicit Permit(std::counting_semaphore<> &s) : s_(&s) { s_->acquire(); }
  Permit(Permit &&o) noexcept : s_(std::exchange(o.s_, nullptr)) {}
  ~Permit() {
    if (s_)
      s_->release();
  }

private:
  std::counting_semaphore<> *s_;
};

static std::counting_semaphore<> diskSlots{6};

void prefetch(const std::vector<std::string_view> &blocks) {
  std::vector<std::thread> readers;
  for (std::string_view b : blocks) {
#ifdef TWIN
    readers.emplace_back([b, p = Permit(diskSlots)]() mutable {
      Permit held(std::move(p));
      witness::Task alive;
#else
    readers.emplace_back([b] {
      witness::Task alive;
      Permit held(diskSlots);
#endif
      witness::work();
      if (b.empty())
        std::puts("empty block name");
    });
  }
  for (auto &r : readers)
    r.join();
}

int main(int argc, char **argv) {
  prefetch(std::vector<std::string_view>(witness::size(argc, argv), "blk_0001"));
  return witness::report();
}

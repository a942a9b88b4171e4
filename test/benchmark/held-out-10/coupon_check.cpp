// spawn: std::thread
// loop: range-for
// origin: request field
// waits: join
// distance: same function
// differs: what ends the loop early
// A: unbounded Y7 | limiter: the loop stops when a task has failed
// B: bounded N11 | limiter: the loop stops after 18
// witness: runnable
#include "witness.h"
#include <atomic>
#include <string>
#include <thread>
#include <vector>

struct Coupon {
  std::string code;
  bool expired = false;
};

class CouponChecker {
public:
  bool allValid(const std::vector<Coupon> &coupons) {
    std::vector<std::thread> checks;
    for (const Coupon &coupon : coupons) {
#ifdef TWIN
      if (checks.size() == 18)
        break;
#else
      if (invalid_.load(std::memory_order_relaxed))
        break;
#endif
      checks.emplace_back(&CouponChecker::check, this, std::cref(coupon));
    }
    for (auto &c : checks)
      c.join();
    return !invalid_;
  }

private:
  void check(const Coupon &coupon) {
    witness::task();
    if (coupon.expired || coupon.code.empty())
      invalid_ = true;
  }
  std::atomic<bool> invalid_{false};
};

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  CouponChecker().allValid(std::vector<Coupon>(n, Coupon{"XMAS"}));
  return witness::report();
}

// rule: fanout-blocking-log-in-task
// differs: how the error path is written
// A: reported | if it fails, print
// B: reported | return when it succeeded, print otherwise: the same line for the same failures
#include <algorithm>
#include <iostream>
#include <iterator>
#include <string>
#include <thread>
#include <vector>

struct Coupon {
  std::string code;
  bool redeemed = false;
};

class CouponBook {
public:
  bool redeem(const std::string &code);

  void redeem_all(std::vector<Coupon> &coupons) {
    std::vector<std::thread> tasks;
    tasks.reserve(coupons.size());
    std::transform(coupons.begin(), coupons.end(), std::back_inserter(tasks),
                   [this](Coupon &c) { return std::thread([this, &c] { redeem_one(c); }); });
    for (auto &t : tasks)
      t.join();
  }

private:
  void redeem_one(Coupon &c) {
    c.redeemed = redeem(c.code);
#ifdef TWIN
    if (c.redeemed)
      return;
    std::cerr << "coupon " << c.code << " was refused\n";
#else
    if (!c.redeemed) {
      std::cerr << "coupon " << c.code << " was refused\n";
    }
#endif
  }
};

void redeem_cart(CouponBook &book, std::vector<Coupon> &coupons) { book.redeem_all(coupons); }

// spawn: std::async
// loop: range-for
// origin: parameter
// waits: after the loop
// distance: same function
// differs: launch policy
// A: unbounded Y1 | limiter: none
// B: bounded N3 | limiter: deferred, runs in get()
// witness: runnable
#include "witness.h"
#include <future>
#include <map>
#include <string>

typedef std::map<std::string, double> Cart;

static double quote(const std::string &sku, double net) {
  witness::task();
  return sku.compare(0, 4, "BOOK") == 0 ? net * 1.07 : net * 1.19;
}

double total(const Cart &cart) {
#ifdef TWIN
  const std::launch how = std::launch::deferred;
#else
  const std::launch how = std::launch::async;
#endif
  std::map<std::string, std::future<double>> quotes;
  for (Cart::const_iterator i = cart.begin(); i != cart.end(); ++i)
    quotes[i->first] = std::async(how, quote, i->first, i->second);
  double sum = 0;
  for (auto &q : quotes)
    sum += q.second.get();
  return sum;
}

int main(int argc, char **argv) {
  Cart cart;
  for (size_t n = witness::size(argc, argv); n; --n)
    cart["BOOK-" + std::to_string(n)] = 9.9;
  return total(cart) > 0 ? witness::report() : 1;
}

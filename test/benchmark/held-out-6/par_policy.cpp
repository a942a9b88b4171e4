// trap: T33 T31
// spawn: std::thread in a parallel algorithm
// loop: std::for_each with a policy
// origin: parameter
// waits: after the algorithm
// distance: lambda of the algorithm
// differs: whether the lambda detaches a thread
// A: unbounded Y1 | limiter: none
// B: bounded N8 | limiter: the algorithm's own workers
// witness: runnable
// libraries: -ltbb
#include "witness.h"
#include <algorithm>
#include <execution>
#include <string>
#include <thread>
#include <vector>

struct Account {
  std::string iban;
  long cents = 0;
};

static void interest(Account &a) {
  witness::task();
  a.cents += a.cents / 100;
}

void closeMonth(std::vector<Account> &accounts) {
  std::for_each(std::execution::par, accounts.begin(), accounts.end(), [](Account &a) {
#ifdef TWIN
    interest(a);
#else
    std::thread(interest, std::ref(a)).detach();
#endif
  });
}

int main(int argc, char **argv) {
  static std::vector<Account> accounts;
  accounts.resize(witness::size(argc, argv));
  closeMonth(accounts);
  return witness::report();
}

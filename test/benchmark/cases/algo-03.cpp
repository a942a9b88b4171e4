// spawn: std::async
// loop: std::ranges::transform
// origin: map
// limiter: none
// distance: same function
// differs: eager or lazy view
// A: unbounded Y1 | waits: after the loop
// B: bounded N3 | waits: each iteration
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <future>
#include <iterator>
#include <map>
#include <string>
#include <vector>

using Ledger = std::map<std::string, long>;

long audit(long Balance) {
  witness::task();
  return Balance;
}

long auditAll(const Ledger &Accounts) {
  long Total = 0;
#ifndef TWIN
  std::vector<std::future<long>> Audits;
  std::ranges::transform(Accounts, std::back_inserter(Audits), [](const auto &Account) {
    return std::async(std::launch::async, audit, Account.second);
  });
  for (auto &A : Audits)
    Total += A.get();
#else
  std::ranges::for_each(Accounts, [&Total](const auto &Account) {
    Total += std::async(std::launch::async, audit, Account.second).get();
  });
#endif
  return Total;
}

int main(int argc, char **argv) {
  Ledger Accounts;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Accounts[std::to_string(I)] = 1;
  auditAll(Accounts);
  return witness::report();
}

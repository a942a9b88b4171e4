// spawn: std::thread detached
// loop: range-for over a map of vectors
// origin: map of vectors
// limiter: std::counting_semaphore, a new one for each customer
// waits: detached
// distance: member function
// differs: which object holds the semaphore
// A: unbounded Y6
// B: bounded N4 | limiter: std::counting_semaphore of the class
// witness: runnable
#include "witness.h"
#include <map>
#include <memory>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

struct Transaction {
  std::string Merchant;
  long Cents;
  double Score = 0;
};

using Ledger = std::map<std::string, std::vector<Transaction>>;

class FraudScorer {
public:
  explicit FraudScorer(double Threshold) : Threshold(Threshold) {}

  void score(Ledger &Day) {
    for (auto &[Customer, Transactions] : Day) {
#ifndef TWIN
      auto Permits = std::make_shared<Semaphore>(ModelReplicas);
#else
      auto Permits = Replicas;
#endif
      for (Transaction &T : Transactions)
        submit(Permits, Customer, T);
    }
  }

private:
  static constexpr int ModelReplicas = 4;
  using Semaphore = std::counting_semaphore<ModelReplicas>;

  void submit(const std::shared_ptr<Semaphore> &Permits, const std::string &Customer, Transaction &T) {
    Permits->acquire();
    std::thread([this, Permits, &Customer, &T] {
      infer(Customer, T);
      Permits->release();
    }).detach();
  }

  void infer(const std::string &Customer, Transaction &T) {
    witness::task();
    T.Score = Customer.empty() ? 1.0 : static_cast<double>(T.Cents % 100) / 100;
    if (T.Score > Threshold)
      T.Merchant += " (held)";
  }

  double Threshold;
  std::shared_ptr<Semaphore> Replicas = std::make_shared<Semaphore>(ModelReplicas);
};

int main(int argc, char **argv) {
  Ledger Day;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Day["C" + std::to_string(I / 2)].push_back({"grocer", static_cast<long>(I)});
  FraudScorer Scorer(0.9);
  Scorer.score(Day);
  return witness::report();
}

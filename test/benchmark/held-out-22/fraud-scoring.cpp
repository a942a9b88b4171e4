// spawn: std::async
// loop: nested range-for over a map of vectors
// origin: transactions of a request
// limiter: none
// distance: lambda
// differs: where it waits
// A: bounded N3 | waits: the discarded future waits in its destructor
// B: unbounded Y1 | waits: futures kept until after the loops
// witness: runnable
#include "witness.h"
#include <atomic>
#include <cmath>
#include <future>
#include <map>
#include <string>
#include <vector>

struct Transaction {
  std::string Merchant;
  double Amount = 0;
  int Country = 0;
};

struct ScoreRequest {
  std::map<std::string, std::vector<Transaction>> ByCard;
};

class FraudScorer {
public:
  explicit FraudScorer(double Threshold) : Threshold(Threshold) {}

  unsigned score(const ScoreRequest &Request) {
#ifdef TWIN
    std::vector<std::future<void>> Running;
#endif
    for (const auto &[Card, History] : Request.ByCard) {
      const double Usual = averageOf(History);
      for (const Transaction &T : History) {
        auto Evaluate = [this, &T, Usual] {
          witness::task();
          if (riskOf(T, Usual) > Threshold)
            Alerts.fetch_add(1, std::memory_order_relaxed);
        };
#ifdef TWIN
        Running.push_back(std::async(std::launch::async, Evaluate));
#else
        std::async(std::launch::async, Evaluate);
#endif
      }
    }
#ifdef TWIN
    for (auto &F : Running)
      F.get();
#endif
    return Alerts.load();
  }

private:
  static double averageOf(const std::vector<Transaction> &History) {
    double Sum = 0;
    for (const Transaction &T : History)
      Sum += T.Amount;
    return History.empty() ? 0 : Sum / static_cast<double>(History.size());
  }

  static double riskOf(const Transaction &T, double Usual) {
    double Deviation = Usual > 0 ? std::fabs(T.Amount - Usual) / Usual : 1.0;
    return Deviation + (T.Country == 0 ? 0.0 : 0.35);
  }

  double Threshold;
  std::atomic<unsigned> Alerts{0};
};

int main(int argc, char **argv) {
  ScoreRequest Request;
  const std::size_t N = witness::size(argc, argv);
  for (std::size_t I = 0; I < N; ++I)
    Request.ByCard["4929-" + std::to_string(I % 6)].push_back({"shop", 20.0 + I % 90, int(I % 3)});
  FraudScorer(0.8).score(Request);
  return witness::report();
}

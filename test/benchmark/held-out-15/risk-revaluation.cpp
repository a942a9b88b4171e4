// spawn: boost::asio::post on a thread_pool
// loop: range-for
// origin: trades and thread count of a parsed job
// waits: thread_pool::join
// distance: same function
// limiter: boost::asio::thread_pool
// differs: size of the pool
// A: bounded N8 | limiter: constant size
// B: unbounded Y3 | limiter: size asked by the job
// witness: runnable
// libraries: -lboost_system -lpthread
#include "witness.h"
#include <atomic>
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <sstream>
#include <string>
#include <vector>

namespace risk {

struct Trade {
  std::string Id;
  double Notional = 0, Rate = 0;
};

struct Job {
  unsigned Threads = 1;
  std::vector<Trade> Trades;
};

/// First line: "threads <k>". Then one trade per line: id, notional, rate.
Job parse(std::istream &In) {
  Job J;
  std::string Word;
  In >> Word >> J.Threads;
  for (Trade T; In >> T.Id >> T.Notional >> T.Rate;)
    J.Trades.push_back(T);
  return J;
}

class Revaluation {
public:
  static constexpr std::size_t PricingThreads = 6;

  double run(const Job &J) {
    if (J.Threads == 0)
      return 0;
#ifdef TWIN
    boost::asio::thread_pool Pricers(J.Threads);
#else
    boost::asio::thread_pool Pricers(PricingThreads);
#endif
    for (const Trade &T : J.Trades)
      boost::asio::post(Pricers, [this, &T] { price(T); });
    Pricers.join();
    return static_cast<double>(Cents) / 100;
  }

private:
  void price(const Trade &T) {
    witness::task();
    Cents += static_cast<long long>(T.Notional * T.Rate);
  }

  std::atomic<long long> Cents{0};
};

} // namespace risk

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  std::stringstream In;
  In << "threads " << N << '\n';
  for (std::size_t I = 0; I < N; ++I)
    In << "SWP" << I << " 1000000 0.0325\n";
  risk::Revaluation().run(risk::parse(In));
  return witness::report();
}

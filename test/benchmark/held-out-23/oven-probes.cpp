// spawn: boost::asio::post
// loop: transform of a range
// origin: vector parameter
// limiter: boost::asio::thread_pool
// waits: join of the pool
// distance: helper function
// differs: size of the pool
// A: unbounded Y3 | limiter: as many threads as probes
// B: bounded N8 | limiter: five threads
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <future>
#include <iterator>
#include <memory>
#include <numeric>
#include <string>
#include <vector>

struct Probe {
  std::string Deck;
  std::vector<double> Raw;
};

struct Curve {
  std::string Deck;
  double Mean = 0;
  double Peak = 0;
};

class CurveFitter {
public:
  explicit CurveFitter(std::size_t Threads) : Pool(Threads) {}
  ~CurveFitter() { Pool.join(); }

  std::future<Curve> fit(const Probe &P) {
    auto Work = std::make_shared<std::packaged_task<Curve()>>([&P] { return compute(P); });
    auto Result = Work->get_future();
    boost::asio::post(Pool, [Work] { (*Work)(); });
    return Result;
  }

private:
  static Curve compute(const Probe &P) {
    witness::task();
    Curve C{P.Deck};
    if (P.Raw.empty())
      return C;
    C.Mean = std::accumulate(P.Raw.begin(), P.Raw.end(), 0.0) / static_cast<double>(P.Raw.size());
    C.Peak = *std::max_element(P.Raw.begin(), P.Raw.end());
    return C;
  }

  boost::asio::thread_pool Pool;
};

std::vector<Curve> fitNight(const std::vector<Probe> &Probes) {
  if (Probes.empty())
    return {};
#ifndef TWIN
  CurveFitter Fitter(Probes.size());
#else
  CurveFitter Fitter(5);
#endif
  std::vector<std::future<Curve>> Pending;
  Pending.reserve(Probes.size());
  std::transform(Probes.begin(), Probes.end(), std::back_inserter(Pending),
                 [&Fitter](const Probe &P) { return Fitter.fit(P); });
  std::vector<Curve> Curves;
  for (auto &F : Pending)
    Curves.push_back(F.get());
  return Curves;
}

int main(int argc, char **argv) {
  std::vector<Probe> Night(witness::size(argc, argv), Probe{"upper deck", {210, 220, 235}});
  fitNight(Night);
  return witness::report();
}

// spawn: boost::asio::post
// loop: for over iterators
// origin: text of an observing plan
// limiter: thread_pool
// waits: thread_pool::join
// distance: same function
// differs: size of the pool
// A: unbounded Y3 | limiter: pool with a thread per exposure
// B: bounded N8 | limiter: pool of fixed size
// witness: runnable
#include "witness.h"
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <atomic>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

struct Exposure {
  std::string Field;
  double Seconds = 0;
};

class Survey {
public:
  double calibrate(std::istream &Plan) {
    std::vector<Exposure> Exposures = load(Plan);
#ifdef TWIN
    boost::asio::thread_pool Pool(4);
#else
    boost::asio::thread_pool Pool(Exposures.size());
#endif
    for (auto It = Exposures.cbegin(); It != Exposures.cend(); ++It)
      boost::asio::post(Pool, [this, It] { subtractBias(*It); });
    Pool.join();
    return Millis.load() / 1000.0;
  }

private:
  static std::vector<Exposure> load(std::istream &Plan) {
    std::vector<Exposure> Exposures;
    std::string Line;
    while (std::getline(Plan, Line)) {
      if (Line.empty() || Line[0] == '#')
        continue;
      std::istringstream Columns(Line);
      Exposure E;
      if (Columns >> E.Field >> E.Seconds)
        Exposures.push_back(E);
      else
        std::cerr << "plan: cannot read '" << Line << "'\n";
    }
    return Exposures;
  }

  void subtractBias(const Exposure &E) {
    witness::task();
    Millis += static_cast<long>(E.Seconds * 1000);
  }

  std::atomic<long> Millis{0};
};

int main(int argc, char **argv) {
  std::stringstream Plan;
  Plan << "# field seconds\n";
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Plan << "M" << I << " 30\n";
  Survey S;
  S.calibrate(Plan);
  return witness::report();
}

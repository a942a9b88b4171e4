// spawn: std::thread
// loop: counted
// origin: see A and B
// limiter: none
// waits: after the loop
// distance: method
// differs: the number comes from an unknown function or from the request
// A: unbounded Y1 | origin: plates of a survey request
// B: abstain-ok U2 | origin: virtual function
// witness: runnable
#include "witness.h"
#include <memory>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

/// Plate solver: finds the sky position of photographic plates.
struct Plate {
  std::string Name;
  double Ra = 0, Dec = 0;
  bool Solved = false;
};

/// A driver of the telescope software; drivers come as plug-ins.
class PlateSource {
public:
  virtual ~PlateSource() = default;
  virtual std::size_t channels() const = 0;
  virtual Plate channel(std::size_t Index) const = 0;
};

struct SurveyRequest {
  std::string Observer;
  std::vector<Plate> Plates;
};

class Solver {
public:
  explicit Solver(std::unique_ptr<PlateSource> S) : Source(std::move(S)) {}

  std::size_t solve(const SurveyRequest &Request) {
    if (Request.Observer.empty())
      throw std::invalid_argument("a request needs an observer");
#ifndef TWIN
    const std::size_t Count = Request.Plates.size();
    std::vector<Plate> Plates = Request.Plates;
#else
    const std::size_t Count = Source->channels();
    std::vector<Plate> Plates(Count);
#endif
    std::vector<std::thread> Threads;
    for (std::size_t I = 0; I < Count; ++I)
      Threads.emplace_back(&Solver::solveOne, this, std::ref(Plates[I]), I);
    for (std::thread &T : Threads)
      T.join();
    std::size_t Solved = 0;
    for (const Plate &P : Plates)
      Solved += P.Solved;
    return Solved;
  }

private:
  void solveOne(Plate &P, std::size_t Index) const {
    witness::task();
    if (P.Name.empty())
      P = Source->channel(Index);
    P.Ra = 15.0 * Index;
    P.Solved = true;
  }

  std::unique_ptr<PlateSource> Source;
};

class Simulator final : public PlateSource {
public:
  std::size_t channels() const override { return 3; }
  Plate channel(std::size_t Index) const override { return {"sim" + std::to_string(Index)}; }
};

int main(int argc, char **argv) {
  SurveyRequest Request{"kepler", std::vector<Plate>(witness::size(argc, argv), Plate{"plate"})};
  Solver(std::make_unique<Simulator>()).solve(Request);
  return witness::report();
}

// spawn: std::async
// loop: range-for
// limiter: none
// waits: after the loop
// distance: same function
// differs: what is walked
// A: abstain-ok U1 | origin: sensors registered at start, a member
// B: unbounded Y1 | origin: detections of a message
// witness: runnable
#include "witness.h"
#include <future>
#include <memory>
#include <string>
#include <vector>

namespace robot {

struct Detection {
  double Range, Bearing, Confidence;
};

struct Sweep {
  unsigned Stamp;
  std::vector<Detection> Detections;
};

class Filter {
public:
  virtual ~Filter() = default;
  virtual double weigh(const Sweep &S) = 0;
};

class MeanRange : public Filter {
public:
  double weigh(const Sweep &S) override {
    double Sum = 0;
    for (const Detection &D : S.Detections)
      Sum += D.Range * D.Confidence;
    return S.Detections.empty() ? 0 : Sum / S.Detections.size();
  }
};

class Fusion {
public:
  void addFilter(std::unique_ptr<Filter> F) { Filters.push_back(std::move(F)); }

  double process(const Sweep &S) {
    std::vector<std::future<double>> Parts;
#ifndef TWIN
    for (auto &F : Filters)
      Parts.push_back(std::async(std::launch::async, [&F, &S] {
        witness::task();
        return F->weigh(S);
      }));
#else
    for (const Detection &D : S.Detections)
      Parts.push_back(std::async(std::launch::async, [this, &D, &S] {
        witness::task();
        return Filters.front()->weigh({S.Stamp, {D}});
      }));
#endif
    double Estimate = 0;
    for (auto &P : Parts)
      Estimate += P.get();
    return Parts.empty() ? Previous : Previous = Estimate / Parts.size();
  }

private:
  std::vector<std::unique_ptr<Filter>> Filters;
  double Previous = 0;
};

} // namespace robot

int main(int argc, char **argv) {
  robot::Fusion F;
  F.addFilter(std::make_unique<robot::MeanRange>());
  F.addFilter(std::make_unique<robot::MeanRange>());
  robot::Sweep S{1, std::vector<robot::Detection>(witness::size(argc, argv), {2.5, 0.1, 0.9})};
  F.process(S);
  return witness::report();
}

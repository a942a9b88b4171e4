// spawn: boost::thread
// loop: counted
// limiter: none
// waits: join_all
// distance: same function
// differs: what gives the number
// A: unbounded Y1 | origin: steps of an order
// B: abstain-ok U2 | origin: a virtual function of a driver
// witness: runnable
// libraries: -lboost_thread -lboost_system
#include "witness.h"
#include <atomic>
#include <boost/thread.hpp>
#include <iostream>
#include <string>
#include <vector>

namespace factory {

struct Step {
  std::string Tool;
  double Force;
};

struct Order {
  std::string Article;
  std::vector<Step> Steps;
};

class LineDriver {
public:
  virtual ~LineDriver() = default;
  virtual unsigned stations() const = 0;
  virtual void engage(unsigned Station, const Step &S) = 0;
};

class PressLine {
public:
  explicit PressLine(LineDriver &D) : Driver(D) {}

  bool produce(const Order &O) {
    if (O.Steps.empty())
      return false;
    boost::thread_group Group;
#ifndef TWIN
    const std::size_t Count = O.Steps.size();
#else
    const std::size_t Count = Driver.stations();
#endif
    try {
      for (std::size_t I = 0; I < Count; ++I)
        Group.create_thread([this, I, &S = O.Steps[I % O.Steps.size()]] { engage(I, S); });
    } catch (const boost::thread_resource_error &E) {
      std::cerr << O.Article << ": " << E.what() << '\n';
    }
    Group.join_all();
    return Faults == 0;
  }

private:
  void engage(unsigned Station, const Step &S) {
    witness::task();
    if (S.Force > 900)
      ++Faults;
    else
      Driver.engage(Station, S);
  }

  LineDriver &Driver;
  std::atomic<unsigned> Faults{0};
};

} // namespace factory

class FieldbusDriver : public factory::LineDriver {
public:
  unsigned stations() const override { return 3; }
  void engage(unsigned, const factory::Step &S) override { Load = S.Force; }

private:
  std::atomic<double> Load{0};
};

int main(int argc, char **argv) {
  factory::Order O{"bracket-40", {}};
  O.Steps.resize(witness::size(argc, argv), {"punch", 350});
  FieldbusDriver Bus;
  factory::PressLine(Bus).produce(O);
  return witness::report();
}

// trap: T5 D2
// spawn: boost::thread
// loop: iterator
// origin: parameter
// waits: A: destructor detaches; B: destructor joins
// distance: same function
// differs: wrapper with or without a join in the destructor
// A: unbounded Y1 | limiter: none
// B: bounded N3 | limiter: scoped_thread joins
// witness: runnable
// libraries: -lboost_thread -lboost_system
#include "witness.h"
#include <boost/thread/scoped_thread.hpp>
#include <boost/thread/thread.hpp>
#include <list>
#include <string>

struct Sensor {
  std::string bus;
  int address;
};

static void sample(const Sensor &s) {
  witness::task();
  if (s.address < 0)
    std::puts("no such address");
}

void pollAll(std::list<Sensor> &sensors) {
  for (std::list<Sensor>::iterator it = sensors.begin(); it != sensors.end(); ++it) {
    Sensor copy = *it;
    boost::thread reader([copy] { sample(copy); });
#ifdef TWIN
    boost::scoped_thread<> keep(std::move(reader));
#endif
  }
}

int main(int argc, char **argv) {
  std::list<Sensor> sensors;
  for (std::size_t n = witness::size(argc, argv); n-- > 0;)
    sensors.push_back({"i2c-1", static_cast<int>(n)});
  pollAll(sensors);
  return witness::report();
}

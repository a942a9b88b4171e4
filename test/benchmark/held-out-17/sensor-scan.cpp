// spawn: boost::thread_group::create_thread
// loop: counted
// limiter: number of workers
// waits: join_all
// distance: member function
// differs: origin
// A: bounded N2 | origin: hardware
// B: unbounded Y1 | origin: lines of a stream
// witness: runnable
// libraries: -lboost_thread -lboost_system
#include "witness.h"
#include <boost/thread/thread.hpp>
#include <algorithm>
#include <atomic>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

struct Sensor {
  std::string Zone;
  unsigned Address = 0;
  double Celsius = 0;
};

std::vector<Sensor> readInventory(std::istream &In) {
  std::vector<Sensor> Sensors;
  Sensor S;
  while (In >> S.Zone >> std::hex >> S.Address >> std::dec)
    Sensors.push_back(S);
  return Sensors;
}

class ZoneScan {
public:
  explicit ZoneScan(std::vector<Sensor> List) : Sensors(std::move(List)) {}

  double run() {
#ifndef TWIN
    const std::size_t Stride = std::max(1u, boost::thread::hardware_concurrency());
#else
    const std::size_t Stride = Sensors.size();
#endif
    boost::thread_group Readers;
    for (std::size_t First = 0; First < Stride; ++First)
      Readers.create_thread([this, First, Stride] { readEvery(First, Stride); });
    Readers.join_all();
    return hottest();
  }

  unsigned timeouts() const { return Timeouts; }

private:
  void readEvery(std::size_t First, std::size_t Stride) {
    witness::task();
    for (std::size_t I = First; I < Sensors.size(); I += Stride) {
      if (Sensors[I].Address == 0) {
        ++Timeouts;
        continue;
      }
      Sensors[I].Celsius = 18 + Sensors[I].Address % 8;
    }
  }

  double hottest() const {
    double Result = 0;
    for (const Sensor &S : Sensors)
      Result = std::max(Result, S.Celsius);
    return Result;
  }

  std::vector<Sensor> Sensors;
  std::atomic<unsigned> Timeouts{0};
};

int main(int argc, char **argv) {
  const std::size_t Count = witness::size(argc, argv);
  std::stringstream Inventory;
  for (std::size_t I = 0; I < Count; ++I)
    Inventory << "floor-" << I / 20 << ' ' << std::hex << 0x40 + I << std::dec << '\n';
  ZoneScan(readInventory(Inventory)).run();
  return witness::report();
}

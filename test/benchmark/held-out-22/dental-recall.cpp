// spawn: Poco::ThreadPool
// loop: range-for
// origin: patients due, from a file
// limiter: a pool with a capacity
// waits: joinAll
// distance: helper function
// differs: what happens when the pool is full
// A: bounded N8 | limiter: waits until a thread is free
// B: unbounded Y4 | limiter: the capacity is raised
// witness: runnable
// libraries: -lPocoFoundation
#include "witness.h"
#include <Poco/Exception.h>
#include <Poco/Runnable.h>
#include <Poco/Thread.h>
#include <Poco/ThreadPool.h>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

struct Patient {
  std::string Name;
  int MonthsSinceVisit = 0;
};

class Reminder : public Poco::Runnable {
public:
  explicit Reminder(Patient P) : Who(std::move(P)) {}
  void run() override {
    witness::task();
    Letter = "Dear " + Who.Name + ", your last visit was " + std::to_string(Who.MonthsSinceVisit) + " months ago.";
  }

private:
  Patient Who;
  std::string Letter;
};

class RecallRun {
public:
  explicit RecallRun(int Months) : Months(Months), Pool(2, 6) {}

  void read(std::istream &In) {
    Patient P;
    while (In >> P.Name >> P.MonthsSinceVisit)
      if (P.MonthsSinceVisit >= Months)
        Due.push_back(std::make_unique<Reminder>(P));
  }

  void send() {
    for (auto &R : Due)
      start(*R);
    Pool.joinAll();
  }

private:
  void start(Reminder &R) {
    for (;;) {
      try {
        Pool.start(R);
        return;
      } catch (const Poco::NoThreadAvailableException &) {
        onFull();
      }
    }
  }

  void onFull() {
#ifndef TWIN
    Poco::Thread::sleep(1);
#else
    Pool.addCapacity(4);
#endif
  }

  int Months;
  Poco::ThreadPool Pool;
  std::vector<std::unique_ptr<Reminder>> Due;
};

int main(int argc, char **argv) {
  std::ostringstream File;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    File << "Patient" << I << " 9\n";
  std::istringstream In(File.str());
  RecallRun Run(6);
  Run.read(In);
  Run.send();
  return witness::report();
}

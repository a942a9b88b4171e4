// spawn: thread of a gateway or unknown function
// loop: range-for over a multimap
// origin: rows of a text
// waits: destructor
// distance: member function
// limiter: none
// differs: what is called for each notice
// A: abstain-ok U3 | spawn: virtual function that may start work
// B: unbounded Y1 | spawn: std::jthread
// witness: runnable
#include "witness.h"
#include <functional>
#include <map>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

struct Notice {
  std::string TaxNumber;
  long Cents;
};

class Gateway {
public:
  virtual ~Gateway() = default;
  virtual void submit(const Notice &N, std::function<void(bool)> Done) = 0;
  virtual bool deliver(const Notice &N) = 0;
};

class NoticeSender {
public:
  explicit NoticeSender(Gateway &Postal) : Postal(Postal) {}

  void sendAll(std::istream &Assessments) {
    std::multimap<std::string, Notice> ByDistrict;
    std::string District;
    for (Notice N; Assessments >> District >> N.TaxNumber >> N.Cents;)
      ByDistrict.emplace(District, N);
    for (const auto &[Name, N] : ByDistrict)
      if (N.Cents != 0)
        send(N);
    Threads.clear();
  }

private:
  void send(const Notice &N) {
#ifdef TWIN
    Threads.emplace_back([this, &N] { Postal.deliver(N); });
#else
    Postal.submit(N, [this](bool Accepted) { Refused += !Accepted; });
#endif
  }

  Gateway &Postal;
  int Refused = 0;
  std::vector<std::jthread> Threads;
};

class CounterGateway : public Gateway {
public:
  void submit(const Notice &N, std::function<void(bool)> Done) override { Done(deliver(N)); }
  bool deliver(const Notice &N) override {
    witness::task();
    return !N.TaxNumber.empty();
  }
};

int main(int argc, char **argv) {
  std::stringstream Rows;
  for (std::size_t N = witness::size(argc, argv); N > 0; --N)
    Rows << "Pankow 31/" << N << " 4200\n";
  CounterGateway Counter;
  NoticeSender(Counter).sendAll(Rows);
  return witness::report();
}

// spawn: std::thread
// loop: range-for over rows
// origin: database rows
// waits: after the loop
// distance: member functions
// differs: where the semaphore is acquired
// A: unbounded Y2 | limiter: counting_semaphore inside the task
// B: bounded N4 | limiter: counting_semaphore before
// witness: runnable
#include "witness.h"
#include <atomic>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

struct Lead {
  long Id;
  std::string Phone;
};

class LeadTable {
public:
  explicit LeadTable(std::size_t Rows) : Rows(Rows) {}
  bool next(Lead &L) {
    if (At == Rows)
      return false;
    L = {static_cast<long>(At++), "+41 44 555 01 00"};
    return true;
  }

private:
  std::size_t Rows, At = 0;
};

class Dialer {
public:
  void runCampaign(LeadTable &Leads) {
    std::vector<std::thread> Calls;
    Lead L;
    while (Leads.next(L)) {
      if (L.Phone.empty())
        continue;
#ifdef TWIN
      Trunks.acquire();
#endif
      Calls.emplace_back(&Dialer::call, this, L);
    }
    for (auto &C : Calls)
      C.join();
  }

private:
  void call(Lead L) {
    witness::Task Alive;
#ifndef TWIN
    Trunks.acquire();
#endif
    witness::work();
    Last = L.Id;
    Trunks.release();
  }

  std::counting_semaphore<30> Trunks{9};
  std::atomic<long> Last = 0;
};

int main(int argc, char **argv) {
  LeadTable Leads(witness::size(argc, argv));
  Dialer D;
  D.runCampaign(Leads);
  return witness::report();
}

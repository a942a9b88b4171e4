// spawn: std::async
// loop: range-for
// origin: see A and B
// limiter: none
// waits: after the loop
// distance: member function
// differs: where the list comes from
// A: unbounded Y1 | origin: request field
// B: abstain-ok U1 | origin: long-lived member
// witness: runnable
#include "witness.h"
#include <future>
#include <map>
#include <string>
#include <vector>

struct SeatQuery {
  std::string Date;
  std::vector<std::string> Flights;
};

class Inventory {
public:
  void registerFlight(std::string Number) { Flights.push_back(std::move(Number)); }

  std::map<std::string, int> freeSeats(const SeatQuery &Query) const {
#ifndef TWIN
    const std::vector<std::string> &Wanted = Query.Flights;
#else
    const std::vector<std::string> &Wanted = Flights;
#endif
    std::vector<std::future<int>> Counts;
    for (const std::string &Flight : Wanted)
      Counts.push_back(std::async(std::launch::async, &Inventory::countFree, this, Flight, Query.Date));
    std::map<std::string, int> Result;
    for (std::size_t I = 0; I < Counts.size(); ++I)
      Result[Wanted[I]] = Counts[I].get();
    return Result;
  }

private:
  int countFree(const std::string &Flight, const std::string &Date) const {
    witness::task();
    if (Date.empty())
      return 0;
    return static_cast<int>(Flight.size() * 13 % 180);
  }

  std::vector<std::string> Flights;
};

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  Inventory Seats;
  SeatQuery Query{"2026-12-24", {}};
  for (std::size_t I = 0; I < N; ++I) {
    Seats.registerFlight("XY" + std::to_string(I));
    Query.Flights.push_back("XY" + std::to_string(I));
  }
  fprintf(stderr, "%zu flights\n", Seats.freeSeats(Query).size());
  return witness::report();
}

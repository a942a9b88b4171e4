// spawn: boost::async
// loop: while over a cursor
// origin: rows of a query
// waits: boost::wait_for_all
// distance: same function
// differs: whether the query has a limit
// A: bounded N11 | limiter: number of rows that the cursor fetches
// B: unbounded Y1 | limiter: none
// witness: runnable
// libraries: -lboost_thread -lboost_system
#define BOOST_THREAD_VERSION 4
#include "witness.h"
#include <algorithm>
#include <boost/thread/future.hpp>
#include <optional>
#include <string>
#include <vector>

namespace library {

struct Loan {
  std::string Borrower, Barcode;
  int DaysLate;
};

class Database {
public:
  std::vector<Loan> Loans;
};

class Cursor {
public:
  Cursor(const Database &D, int MinimumDays) : Db(D), Days(MinimumDays) {}

  Cursor &limit(std::size_t Rows) {
    Left = Rows;
    return *this;
  }

  std::optional<Loan> next() {
    while (Left > 0 && Row < Db.Loans.size()) {
      const Loan &L = Db.Loans[Row++];
      if (L.DaysLate < Days)
        continue;
      --Left;
      return L;
    }
    return std::nullopt;
  }

private:
  const Database &Db;
  int Days;
  std::size_t Row = 0;
  std::size_t Left = static_cast<std::size_t>(-1);
};

class Notices {
public:
  explicit Notices(const Database &D) : Db(D) {}

  std::size_t mail(int MinimumDays) const {
    Cursor Rows(Db, MinimumDays);
#ifndef TWIN
    Rows.limit(NoticesPerRun);
#endif
    std::vector<boost::future<bool>> Letters;
    while (auto L = Rows.next())
      Letters.push_back(boost::async(boost::launch::async, [L = *L] { return write(L); }));
    boost::wait_for_all(Letters.begin(), Letters.end());
    return std::count_if(Letters.begin(), Letters.end(), [](auto &F) { return F.get(); });
  }

private:
  static constexpr std::size_t NoticesPerRun = 25;

  static bool write(const Loan &L) {
    witness::task();
    return !L.Borrower.empty() && L.DaysLate < 365;
  }

  const Database &Db;
};

} // namespace library

int main(int argc, char **argv) {
  library::Database Db;
  Db.Loans.resize(witness::size(argc, argv), {"r.meier", "0031-7", 21});
  library::Notices(Db).mail(14);
  return witness::report();
}

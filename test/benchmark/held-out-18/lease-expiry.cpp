// spawn: std::thread
// loop: while over rows
// origin: database rows
// waits: after the loop
// distance: class member
// differs: limiter
// A: unbounded Y3 | limiter: limit of the cursor, the value for all rows
// B: bounded N11 | limiter: limit of the cursor, twenty rows
// witness: runnable
#include "witness.h"
#include <cstddef>
#include <string>
#include <thread>
#include <utility>
#include <vector>

struct LeaseRow {
  std::string Mac;
  std::string Address;
  long Expires = 0;
};

class LeaseStore {
public:
  void insert(LeaseRow Row) { Rows.push_back(std::move(Row)); }

  class Cursor {
  public:
    Cursor(const LeaseStore &Store, long Now, std::size_t Limit) : Store(Store), Now(Now), Left(Limit) {}
    bool step() {
      while (Left > 0 && Next < Store.Rows.size()) {
        if (Store.Rows[Next++].Expires > Now)
          continue;
        --Left;
        return true;
      }
      return false;
    }
    const LeaseRow &row() const { return Store.Rows[Next - 1]; }

  private:
    const LeaseStore &Store;
    long Now;
    std::size_t Left;
    std::size_t Next = 0;
  };

  static constexpr std::size_t AllRows = static_cast<std::size_t>(-1);
  Cursor expired(long Now, std::size_t Limit) const { return Cursor(*this, Now, Limit); }

private:
  std::vector<LeaseRow> Rows;
};

class ExpirySweep {
public:
  explicit ExpirySweep(const LeaseStore &Store) : Store(Store) {}

  std::size_t run(long Now) {
    std::vector<std::thread> Releases;
#ifndef TWIN
    auto Cursor = Store.expired(Now, LeaseStore::AllRows);
#else
    auto Cursor = Store.expired(Now, 20);
#endif
    while (Cursor.step())
      Releases.emplace_back(&ExpirySweep::release, this, Cursor.row());
    for (auto &R : Releases)
      R.join();
    return Releases.size();
  }

private:
  void release(LeaseRow Row) {
    witness::task();
    Row.Address.clear();
  }

  const LeaseStore &Store;
};

int main(int argc, char **argv) {
  LeaseStore Store;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Store.insert({"02:00:00:00:00:01", "10.1.0." + std::to_string(I), 100});
  if (ExpirySweep(Store).run(200) == 0)
    return 1;
  return witness::report();
}

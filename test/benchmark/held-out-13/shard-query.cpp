// spawn: std::thread
// loop: range-for
// origin: shard list of a request
// limiter: guard that throws
// waits: after the loop
// distance: member function
// differs: what the guard looks at
// A: bounded N7 | limiter: number of shards
// B: unbounded Y7 | limiter: length of the statement
// witness: runnable
#include "witness.h"
#include <atomic>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

struct Statement {
  std::string Sql;
  std::vector<unsigned> Shards;
};

class QueryTooLarge : public std::runtime_error {
public:
  using std::runtime_error::runtime_error;
};

class Coordinator {
public:
  long execute(const Statement &S) {
    admit(S);
    std::vector<std::thread> Legs;
    Legs.reserve(S.Shards.size());
    for (unsigned Shard : S.Shards)
      Legs.emplace_back(&Coordinator::runOn, this, Shard);
    for (std::thread &T : Legs)
      T.join();
    return Rows.load();
  }

private:
  static constexpr std::size_t Limit = 40;

  static void admit(const Statement &S) {
    if (S.Sql.empty())
      throw std::invalid_argument("empty statement");
#ifdef TWIN
    if (S.Sql.size() > Limit)
#else
    if (S.Shards.size() > Limit)
#endif
      throw QueryTooLarge("more than " + std::to_string(Limit));
  }

  void runOn(unsigned Shard) {
    witness::task();
    Rows += Shard % 7;
  }

  std::atomic<long> Rows{0};
};

int main(int argc, char **argv) {
  Statement S{"SELECT count(*) FROM events", {}};
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    S.Shards.push_back(static_cast<unsigned>(I));
  try {
    Coordinator().execute(S);
  } catch (const QueryTooLarge &E) {
    fprintf(stderr, "%s\n", E.what());
  }
  return witness::report();
}

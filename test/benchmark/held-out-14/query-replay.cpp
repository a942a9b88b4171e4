// spawn: std::thread
// loop: std::getline
// origin: lines of a query log
// waits: after the loop
// distance: same function
// differs: what happens after the last query that is wanted
// A: bounded N11 | limiter: leaves the loop after twenty queries
// B: unbounded Y4 | limiter: leaves the loop after twenty queries of the slow kind
// witness: runnable
#include "witness.h"
#include <atomic>
#include <istream>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

namespace search {

struct Query {
  std::string Text;
  unsigned Milliseconds = 0;
  bool slow() const { return Milliseconds > 800; }
};

bool parseLogLine(const std::string &Line, Query &Q) {
  std::istringstream In(Line);
  std::string Stamp;
  return In >> Stamp >> Q.Milliseconds && std::getline(In >> std::ws, Q.Text);
}

class Replay {
public:
  unsigned run(std::istream &Log) {
    std::vector<std::thread> Clients;
    std::string Line;
    unsigned Taken = 0;
    while (std::getline(Log, Line)) {
      Query Q;
      if (!parseLogLine(Line, Q))
        continue;
      Clients.emplace_back([this, Q] { issue(Q); });
#ifdef TWIN
      if (!Q.slow())
        continue;
#endif
      if (++Taken == Wanted)
        break;
    }
    for (auto &C : Clients)
      C.join();
    return Slower;
  }

private:
  static constexpr unsigned Wanted = 20;

  void issue(const Query &Q) {
    witness::task();
    if (Q.Text.size() * 40 > Q.Milliseconds)
      ++Slower;
  }

  std::atomic<unsigned> Slower{0};
};

} // namespace search

int main(int argc, char **argv) {
  std::stringstream Log;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Log << "2026-11-0" << 1 + I % 9 << "T10:00:00Z " << 20 + I % 50 << " red shoes " << I << '\n';
  search::Replay R;
  R.run(Log);
  return witness::report();
}

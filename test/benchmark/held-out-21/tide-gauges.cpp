// spawn: boost::asio::co_spawn
// loop: range-for
// origin: stations of a request
// waits: io_context::run
// distance: coroutine
// limiter: none
// differs: how a station is started
// A: unbounded Y1 | limiter: none
// B: bounded N3 | spawn: co_await of the same coroutine | waits: each iteration
// witness: runnable
#include "witness.h"
#include <boost/asio.hpp>
#include <map>
#include <string>
#include <vector>

namespace asio = boost::asio;

struct Station {
  std::string Code;
  std::string Host;
};

class TideService {
public:
  explicit TideService(asio::io_context &Context) : Io(Context) {}

  asio::awaitable<void> update(std::vector<Station> Stations) {
    for (const Station &S : Stations) {
#ifdef TWIN
      co_await read(S);
#else
      asio::co_spawn(Io, read(S), asio::detached);
#endif
    }
    ++Updates;
    co_return;
  }

  double level(const std::string &Code) const {
    auto It = Levels.find(Code);
    return It == Levels.end() ? 0 : It->second;
  }

private:
  asio::awaitable<void> read(Station S) {
    witness::Task Alive;
    asio::steady_timer Reply(Io, std::chrono::milliseconds(3));
    co_await Reply.async_wait(asio::use_awaitable);
    if (S.Host.empty())
      co_return;
    Levels[S.Code] = 2.5;
  }

  asio::io_context &Io;
  std::map<std::string, double> Levels;
  unsigned Updates = 0;
};

void refreshPilotBoard(std::vector<Station> Stations) {
  asio::io_context Io;
  TideService Tides(Io);
  asio::co_spawn(Io, Tides.update(std::move(Stations)), asio::detached);
  Io.run();
}

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  std::vector<Station> Stations;
  for (std::size_t I = 0; I < N; ++I)
    Stations.push_back({"ST" + std::to_string(I), "gauge.example"});
  refreshPilotBoard(std::move(Stations));
  return witness::report();
}

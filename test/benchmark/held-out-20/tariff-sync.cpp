// spawn: std::async
// loop: while over an index
// origin: JSON-like request
// waits: futures after the loop
// distance: helper class
// differs: where the limit comes from
// A: unbounded Y3 | limiter: counter with a condition variable, limit of the request
// B: bounded N4 | limiter: counter with a condition variable, constant limit
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <future>
#include <mutex>
#include <sstream>
#include <string>
#include <vector>

struct SyncRequest {
  std::vector<std::string> Stations;
  unsigned Parallel = 1;
};

SyncRequest parseRequest(const std::string &Text) {
  SyncRequest R;
  std::istringstream In(Text);
  for (std::string Key, Value; In >> Key >> Value;) {
    if (Key == "parallel")
      R.Parallel = std::stoul(Value);
    else if (Key == "station")
      R.Stations.push_back(Value);
  }
  return R;
}

class Gate {
public:
  explicit Gate(unsigned Limit) : Limit(Limit ? Limit : 1) {}
  void enter() {
    std::unique_lock Guard(Lock);
    Left.wait(Guard, [this] { return Inside < Limit; });
    ++Inside;
  }
  void leave() {
    std::lock_guard Guard(Lock);
    --Inside;
    Left.notify_one();
  }

private:
  std::mutex Lock;
  std::condition_variable Left;
  unsigned Inside = 0, Limit;
};

constexpr unsigned TariffSessions = 6;

static bool pushTariff(const std::string &Station) {
  witness::task();
  return Station.rfind("CH*", 0) == 0;
}

std::size_t syncTariffs(const SyncRequest &Request) {
#ifdef TWIN
  Gate Sessions(TariffSessions);
#else
  Gate Sessions(Request.Parallel);
#endif
  std::vector<std::future<bool>> Pushes;
  std::size_t At = 0;
  while (At != Request.Stations.size()) {
    const std::string &Station = Request.Stations[At++];
    Sessions.enter();
    Pushes.push_back(std::async(std::launch::async, [&Sessions, &Station] {
      bool Ok = pushTariff(Station);
      Sessions.leave();
      return Ok;
    }));
  }
  std::size_t Accepted = 0;
  for (auto &P : Pushes)
    Accepted += P.get();
  return Accepted;
}

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  std::string Text = "parallel " + std::to_string(N) + "\n";
  for (std::size_t I = 0; I < N; ++I)
    Text += "station CH*ECO*" + std::to_string(I) + "\n";
  syncTariffs(parseRequest(Text));
  return witness::report();
}

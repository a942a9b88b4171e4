// spawn: own asynchronous call with callback
// loop: counted, and completion callback
// origin: vector parameter
// waits: condition variable
// distance: callback
// limiter: number of calls begun first
// differs: number of calls begun first
// A: bounded N1 | limiter: four, each begins the next at its end
// B: unbounded Y3 | limiter: the number of gantries
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

struct Gantry {
  std::string Host;
  int Version = 0;
};

class RoadsideLink {
public:
  using Done = std::function<void(int Version)>;

  static void pushTariff(const Gantry &G, int Version, Done Finished) {
    std::thread([&G, Version, Finished = std::move(Finished)] {
      witness::task();
      Finished(G.Host.empty() ? G.Version : Version);
    }).detach();
  }
};

class TariffRollout {
public:
  TariffRollout(std::vector<Gantry> &Gantries, int Version) : Gantries(Gantries), Version(Version) {}

  std::size_t run() {
    if (Gantries.empty())
      return 0;
#ifndef TWIN
    const std::size_t Begin = std::min<std::size_t>(4, Gantries.size());
#else
    const std::size_t Begin = Gantries.size();
#endif
    for (std::size_t I = 0; I < Begin; ++I)
      advance();
    std::unique_lock Hold(Lock);
    Changed.wait(Hold, [this] { return Finished == Gantries.size(); });
    return Updated;
  }

private:
  void advance() {
    std::size_t Mine;
    {
      std::lock_guard Hold(Lock);
      if (Next == Gantries.size())
        return;
      Mine = Next++;
    }
    RoadsideLink::pushTariff(Gantries[Mine], Version, [this, Mine](int Answer) { onAnswer(Mine, Answer); });
  }

  void onAnswer(std::size_t Index, int Answer) {
    advance();
    std::lock_guard Hold(Lock);
    Gantries[Index].Version = Answer;
    Updated += Answer == Version;
    if (++Finished == Gantries.size())
      Changed.notify_all();
  }

  std::vector<Gantry> &Gantries;
  int Version;
  std::mutex Lock;
  std::condition_variable Changed;
  std::size_t Next = 0, Finished = 0, Updated = 0;
};

int main(int argc, char **argv) {
  static std::vector<Gantry> Gantries(witness::size(argc, argv), Gantry{"a9-km14.local", 3});
  static TariffRollout Rollout(Gantries, 4);
  Rollout.run();
  return witness::report();
}

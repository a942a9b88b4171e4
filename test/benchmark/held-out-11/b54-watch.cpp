// spawn: std::thread detached
// loop: endless loop until stopped
// origin: see A and B
// limiter: none
// waits: detached
// distance: method
// differs: what turns the loop: a timer or the messages of a stream
// A: abstain-ok U4 | origin: timer of a configured interval
// B: unbounded Y8 | origin: messages of a stream
// witness: runnable
#include "witness.h"
#include <atomic>
#include <chrono>
#include <cstdlib>
#include <istream>
#include <memory>
#include <sstream>
#include <stop_token>
#include <string>
#include <thread>

/// Health monitor of a storage node: takes a snapshot of the disks again and again.
struct Settings {
  std::chrono::milliseconds Interval{4};

  static Settings fromEnvironment() {
    Settings S;
    if (const char *Text = std::getenv("MONITOR_INTERVAL_MS"))
      S.Interval = std::chrono::milliseconds(std::strtol(Text, nullptr, 10));
    return S;
  }
};

class Monitor {
public:
  Monitor(Settings S, std::istream &Requests) : Config(S), Requests(Requests) {}

  void run(std::stop_token Stop) {
    while (!Stop.stop_requested()) {
      if (!nextTurn())
        break;
      std::thread(&Monitor::snapshot, State).detach();
    }
  }

  unsigned taken() const { return State->Taken; }

private:
  struct Shared {
    std::atomic<unsigned> Taken{0};
  };

  bool nextTurn() {
#ifndef TWIN
    std::this_thread::sleep_for(Config.Interval);
    return true;
#else
    std::string Verb;
    return static_cast<bool>(Requests >> Verb) && Verb == "SNAPSHOT";
#endif
  }

  static void snapshot(std::shared_ptr<Shared> State) {
    witness::task();
    ++State->Taken;
  }

  Settings Config;
  std::istream &Requests;
  std::shared_ptr<Shared> State = std::make_shared<Shared>();
};

int main(int argc, char **argv) {
  std::string Text;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Text += "SNAPSHOT\n";
  std::istringstream Requests(Text);
  Monitor M(Settings::fromEnvironment(), Requests);
  std::jthread Runner([&M](std::stop_token Stop) { M.run(Stop); });
  std::this_thread::sleep_for(std::chrono::milliseconds(300));
  Runner.request_stop();
  Runner.join();
  return witness::report();
}

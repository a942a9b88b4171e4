// spawn: std::jthread
// loop: iterator over a multimap
// origin: jobs of a parsed crontab
// waits: destructors of the threads
// distance: same function
// limiter: std::counting_semaphore
// differs: where it is acquired
// A: bounded N4 | limiter: semaphore acquired before the thread starts
// B: unbounded Y2 | limiter: semaphore acquired by the thread
// witness: runnable
#include "witness.h"
#include <chrono>
#include <map>
#include <semaphore>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

class Scheduler {
public:
  using Clock = std::chrono::system_clock;

  /// Lines of the form "SECONDS COMMAND".
  std::size_t load(std::istream &Table) {
    std::string Line;
    while (std::getline(Table, Line)) {
      std::istringstream Fields(Line);
      long Seconds;
      std::string Command;
      if (Fields >> Seconds && std::getline(Fields >> std::ws, Command))
        Queue.emplace(Clock::time_point(std::chrono::seconds(Seconds)), Command);
    }
    return Queue.size();
  }

  void runDue(Clock::time_point Now) {
    std::vector<std::jthread> Running;
    const auto End = Queue.upper_bound(Now);
    for (auto It = Queue.begin(); It != End; It = Queue.erase(It)) {
      std::string Command = It->second;
#ifndef TWIN
      Slots.acquire();
#endif
      Running.emplace_back([this, Command] {
        witness::Task Alive;
#ifdef TWIN
        Slots.acquire();
#endif
        execute(Command);
        Slots.release();
      });
    }
  }

private:
  void execute(const std::string &Command) {
    witness::work();
    LastLength = Command.size();
  }

  std::multimap<Clock::time_point, std::string> Queue;
  std::counting_semaphore<16> Slots{4};
  std::atomic<std::size_t> LastLength{0};
};

int main(int argc, char **argv) {
  std::stringstream Table;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Table << I << " rotate-logs --host " << I << '\n';
  Scheduler S;
  S.load(Table);
  S.runDue(Scheduler::Clock::now());
  return witness::report();
}

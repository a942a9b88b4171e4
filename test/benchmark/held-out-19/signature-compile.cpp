// spawn: std::packaged_task on a thread
// loop: getline
// origin: lines of a stream
// distance: helper member
// waits: futures
// differs: how the list of pending results is pruned
// A: bounded N5 | limiter: waits for the oldest when 10 are pending
// B: unbounded Y4 | limiter: drops only those that are ready when 10 are pending
// witness: runnable
#include "witness.h"
#include <chrono>
#include <future>
#include <istream>
#include <list>
#include <sstream>
#include <string>
#include <thread>

struct Signature {
  std::string Name;
  std::size_t States = 0;
};

class SignatureCompiler {
public:
  std::size_t compile(std::istream &Database) {
    for (std::string Line; std::getline(Database, Line);) {
      if (Line.empty() || Line[0] == ';')
        continue;
      if (Pending.size() >= MaxPending)
        prune();
      launch(std::move(Line));
    }
    while (!Pending.empty())
      take(Pending.begin());
    return States;
  }

private:
  static constexpr std::size_t MaxPending = 10;
  using Results = std::list<std::future<Signature>>;

  void launch(std::string Line) {
    std::packaged_task<Signature()> Task([Text = std::move(Line)] {
      witness::task();
      return Signature{Text.substr(0, Text.find(':')), Text.size()};
    });
    Pending.push_back(Task.get_future());
    std::thread(std::move(Task)).detach();
  }

  void prune() {
#ifndef TWIN
    take(Pending.begin());
#else
    for (auto It = Pending.begin(); It != Pending.end();) {
      auto Next = std::next(It);
      if (It->wait_for(std::chrono::seconds(0)) == std::future_status::ready)
        take(It);
      It = Next;
    }
#endif
  }

  void take(Results::iterator It) {
    States += It->get().States;
    Pending.erase(It);
  }

  Results Pending;
  std::size_t States = 0;
};

int main(int argc, char **argv) {
  std::stringstream Database("; daily\n");
  Database.seekp(0, std::ios::end);
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Database << "Win.Trojan." << I << ":deadbeef*" << I << '\n';
  SignatureCompiler().compile(Database);
  return witness::report();
}

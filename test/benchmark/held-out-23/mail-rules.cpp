// spawn: own promise, resolved by an own loop of events
// loop: for over a queue
// origin: reply of a server
// limiter: none
// distance: callbacks
// differs: from which promise the next request is chained
// A: bounded N3 | waits: each request is begun when the one before is resolved
// B: unbounded Y1 | waits: promise of all
// witness: runnable
#include "witness.h"
#include <functional>
#include <map>
#include <memory>
#include <queue>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

class EventLoop {
public:
  void after(unsigned Ticks, std::function<void()> F) { Timers.emplace(Now + Ticks, std::move(F)); }
  void run() {
    while (!Timers.empty()) {
      auto Next = Timers.extract(Timers.begin());
      Now = Next.key();
      Next.mapped()();
    }
  }

private:
  unsigned long Now = 0;
  std::multimap<unsigned long, std::function<void()>> Timers;
};

class Promise {
public:
  static Promise resolved() {
    Promise P;
    P.resolve();
    return P;
  }
  void resolve() {
    S->Done = true;
    for (auto &C : std::exchange(S->Callbacks, {}))
      C();
  }
  Promise then(std::function<Promise()> Begin) {
    Promise Result;
    whenDone([Begin, Result] { Begin().whenDone([Result]() mutable { Result.resolve(); }); });
    return Result;
  }

private:
  struct State {
    bool Done = false;
    std::vector<std::function<void()>> Callbacks;
  };
  void whenDone(std::function<void()> C) {
    if (S->Done)
      C();
    else
      S->Callbacks.push_back(std::move(C));
  }
  std::shared_ptr<State> S = std::make_shared<State>();
};

class RuleEngine {
public:
  explicit RuleEngine(EventLoop &Loop) : Loop(Loop) {}

  void applyToInbox(std::istream &SearchReply) {
    std::queue<unsigned> Messages;
    for (unsigned Uid; SearchReply >> Uid;)
      Messages.push(Uid);
    Promise Previous = Promise::resolved();
    for (; !Messages.empty(); Messages.pop()) {
      Promise Moved = Previous.then([this, Uid = Messages.front()] { return moveMessage(Uid, "Lists"); });
#ifndef TWIN
      Previous = Moved;
#else
      All.push_back(Moved);
#endif
    }
  }

private:
  Promise moveMessage(unsigned Uid, const std::string &Folder) {
    Promise Reply;
    auto Alive = std::make_shared<witness::Task>();
    Loop.after(5 + Uid % 3, [Reply, Alive, Folder]() mutable {
      Alive.reset();
      Reply.resolve();
    });
    return Reply;
  }

  EventLoop &Loop;
  std::vector<Promise> All;
};

int main(int argc, char **argv) {
  std::stringstream Reply;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Reply << 100 + I << ' ';
  EventLoop Loop;
  RuleEngine(Loop).applyToInbox(Reply);
  Loop.run();
  return witness::report();
}

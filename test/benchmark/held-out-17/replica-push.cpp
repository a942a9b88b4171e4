// spawn: boost::thread_group::create_thread
// loop: nested range-for
// origin: map of vectors
// waits: join_all
// distance: same function
// limiter: own gate
// differs: lifetime of the gate
// A: bounded N4 | limiter: gate of the pusher
// B: unbounded Y6 | limiter: a new gate for each segment
// witness: runnable
// libraries: -lboost_thread
#include "witness.h"
#include <boost/thread.hpp>
#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

class Gate {
public:
  explicit Gate(int Free) : Free(Free) {}
  void enter() {
    std::unique_lock Guard(Lock);
    Changed.wait(Guard, [this] { return Free > 0; });
    --Free;
  }
  void leave() {
    std::lock_guard Guard(Lock);
    ++Free;
    Changed.notify_one();
  }

private:
  std::mutex Lock;
  std::condition_variable Changed;
  int Free;
};

struct Segment {
  long Lsn = 0;
  std::string Data;
};

using Backlog = std::map<std::string, std::vector<Segment>>;

class ReplicaPusher {
public:
  void push(const Backlog &Pending) {
    boost::thread_group Links;
    for (const auto &[Replica, Segments] : Pending) {
      for (const Segment &S : Segments) {
#ifndef TWIN
        std::shared_ptr<Gate> Turn = Shared;
#else
        std::shared_ptr<Gate> Turn = std::make_shared<Gate>(5);
#endif
        Turn->enter();
        Links.create_thread([this, Turn, &Replica, &S] {
          ship(Replica, S);
          Turn->leave();
        });
      }
    }
    Links.join_all();
  }

private:
  void ship(const std::string &Replica, const Segment &S) {
    witness::task();
    std::lock_guard Guard(Lock);
    long &Position = Confirmed[Replica];
    if (S.Lsn > Position)
      Position = S.Lsn;
  }

  std::shared_ptr<Gate> Shared = std::make_shared<Gate>(5);
  std::mutex Lock;
  std::map<std::string, long> Confirmed;
};

int main(int argc, char **argv) {
  Backlog Pending;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Pending["replica-" + std::to_string(I % 3)].push_back({long(I), "row"});
  ReplicaPusher().push(Pending);
  return witness::report();
}

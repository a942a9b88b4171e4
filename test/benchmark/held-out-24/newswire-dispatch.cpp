// spawn: std::thread detached
// loop: range-for
// origin: list parameter
// waits: detached
// distance: member function
// differs: lifetime of the limiter
// A: unbounded Y6 | limiter: a new semaphore for each story
// B: bounded N4 | limiter: one semaphore of the dispatcher
// witness: runnable
#include "witness.h"
#include <list>
#include <memory>
#include <semaphore>
#include <string>
#include <thread>

struct Story {
  std::string Slug;
  std::string Dateline;
  std::string Body;
  int Priority = 4;
};

using Slots = std::counting_semaphore<256>;

class WireDispatcher {
public:
  explicit WireDispatcher(int Lines) : Lines(Lines), Shared(std::make_shared<Slots>(Lines)) {}

  void dispatch(const std::list<Story> &Stories) {
    for (const Story &S : Stories) {
      if (S.Priority > Threshold)
        continue;
      transmit(S);
    }
  }

  void setThreshold(int Priority) { Threshold = Priority; }

private:
  std::shared_ptr<Slots> lines() const {
#ifndef TWIN
    return std::make_shared<Slots>(Lines);
#else
    return Shared;
#endif
  }

  void transmit(const Story &S) {
    auto Free = lines();
    Free->acquire();
    try {
      std::thread([Free, Copy = S] {
        send(Copy);
        Free->release();
      }).detach();
    } catch (const std::system_error &) {
      Free->release();
      throw;
    }
  }

  static void send(const Story &S) {
    witness::task();
    std::string Frame = "\x01" + S.Slug + "\x02" + S.Dateline + " -- " + S.Body + "\x04";
    (void)Frame;
  }

  int Lines;
  int Threshold = 5;
  std::shared_ptr<Slots> Shared;
};

int main(int argc, char **argv) {
  std::list<Story> Stories(witness::size(argc, argv), Story{"election", "OSLO", "text", 3});
  WireDispatcher Dispatcher(7);
  Dispatcher.dispatch(Stories);
  return witness::report();
}

// spawn: std::thread detached
// loop: algorithm
// origin: set parameter
// limiter: none
// waits: detached
// distance: template
// differs: executor given to the template
// A: unbounded Y1
// B: bounded N10 | limiter: executor that calls
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <memory>
#include <set>
#include <string>
#include <thread>
#include <utility>

struct OnThread {
  template <class F> void execute(F &&Work) const { std::thread(std::forward<F>(Work)).detach(); }
};

struct OnCaller {
  template <class F> void execute(F &&Work) const { std::forward<F>(Work)(); }
};

struct Message {
  std::string Author;
  std::string Text;
};

template <class Executor> class Room {
public:
  explicit Room(std::string Topic, Executor Run = {}) : Topic(std::move(Topic)), Run(Run) {}

  void say(const std::set<std::string> &Present, Message M) {
    auto Shared = std::make_shared<const Message>(std::move(M));
    std::for_each(Present.begin(), Present.end(), [&](const std::string &Who) {
      if (Who == Shared->Author)
        return;
      Run.execute([Who, Shared] { deliver(Who, *Shared); });
    });
  }

private:
  static void deliver(const std::string &Who, const Message &M) {
    witness::task();
    std::string Line = "<" + M.Author + "> " + Who + ": " + M.Text;
    Line.resize(std::min<std::size_t>(Line.size(), 510));
  }

  std::string Topic;
  Executor Run;
};

#ifndef TWIN
using Lounge = Room<OnThread>;
#else
using Lounge = Room<OnCaller>;
#endif

int main(int argc, char **argv) {
  std::set<std::string> Present;
  for (std::size_t I = witness::size(argc, argv); I > 0; --I)
    Present.insert("guest" + std::to_string(I));
  Lounge("#gardening").say(Present, {"mod", "welcome"});
  return witness::report();
}

// spawn: std::thread
// loop: while over a queue
// origin: queue filled by a reader
// limiter: a burst of constant size
// waits: after the loop
// distance: member function
// differs: what the burst counts
// A: unbounded Y4 | limiter: counts the urgent updates alone
// B: bounded N11 | limiter: counts every update
// witness: runnable
#include "witness.h"
#include <istream>
#include <queue>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

struct Update {
  std::string User;
  bool Urgent = false;
};

class PresenceHub {
public:
  void read(std::istream &In) {
    std::string Line;
    while (std::getline(In, Line)) {
      if (Line.empty())
        continue;
      bool Urgent = Line.back() == '!';
      if (Urgent)
        Line.pop_back();
      Updates.push({Line, Urgent});
    }
  }

  /// Called by the timer of the server; what is left goes out at the next turn.
  std::size_t flush() {
    std::vector<std::thread> Posts;
    unsigned Burst = 0;
    while (!Updates.empty() && Burst < MaxBurst) {
      Update U = std::move(Updates.front());
      Updates.pop();
#ifndef TWIN
      if (U.Urgent)
        ++Burst;
#else
      ++Burst;
#endif
      Posts.emplace_back(&PresenceHub::post, this, std::move(U));
    }
    for (std::thread &P : Posts)
      P.join();
    return Updates.size();
  }

private:
  static constexpr unsigned MaxBurst = 10;

  void post(Update U) {
    witness::task();
    if (U.User.empty())
      fprintf(stderr, "update without a user\n");
  }

  std::queue<Update> Updates;
};

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  std::stringstream In;
  for (std::size_t I = 0; I < N; ++I)
    In << "user" << I << '\n';
  PresenceHub Hub;
  Hub.read(In);
  fprintf(stderr, "%zu left\n", Hub.flush());
  return witness::report();
}

// spawn: std::thread detached
// loop: while over a queue
// origin: stanzas of a stream
// waits: callback
// distance: callback of an asynchronous send
// differs: whether the answer of the semaphore counts
// A: unbounded Y4 | limiter: counting_semaphore, tried for a moment and the answer ignored
// B: bounded N4 | limiter: counting_semaphore, acquired before the send
// witness: runnable
#include "witness.h"
#include <atomic>
#include <chrono>
#include <functional>
#include <queue>
#include <semaphore>
#include <sstream>
#include <string>
#include <thread>

struct Stanza {
  std::string To, Body;
};

class Transport {
public:
  using Completion = std::function<void(bool)>;

  void sendAsync(Stanza S, Completion Done) {
    std::thread([S = std::move(S), Done = std::move(Done)] {
      witness::task();
      Done(S.To.find('@') != std::string::npos);
    }).detach();
  }
};

class Router {
public:
  explicit Router(Transport &T) : Link(T) {}

  void receive(std::istream &Stream) {
    for (std::string To, Body; Stream >> To && std::getline(Stream, Body);)
      Inbox.push({To, Body});
  }

  void flush() {
    while (!Inbox.empty()) {
      Stanza S = std::move(Inbox.front());
      Inbox.pop();
      admit();
      Link.sendAsync(std::move(S), [this](bool Delivered) {
        if (!Delivered)
          ++Bounced;
        Window.release();
      });
    }
  }

private:
  void admit() {
#ifndef TWIN
    Window.try_acquire_for(std::chrono::microseconds(50));
#else
    Window.acquire();
#endif
  }

  Transport &Link;
  std::queue<Stanza> Inbox;
  std::counting_semaphore<1 << 20> Window{20};
  std::atomic<unsigned> Bounced{0};
};

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  std::stringstream Stream;
  for (std::size_t I = 0; I < N; ++I)
    Stream << "user" << I << "@example.org hello there\n";
  Transport T;
  static Router R(T);
  R.receive(Stream);
  R.flush();
  return witness::report();
}

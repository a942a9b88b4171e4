// spawn: std::thread detached
// loop: while over a queue
// origin: queue
// limiter: slots with a deadline, answer ignored
// waits: detached
// distance: class
// differs: what the answer of the limiter does
// A: unbounded Y4
// B: bounded N4 | limiter: slots with a deadline, put back when refused
// witness: runnable
#include "witness.h"
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <queue>
#include <string>
#include <thread>

using namespace std::chrono_literals;

class ConnectionSlots {
public:
  explicit ConnectionSlots(int Limit) : Free(Limit) {}

  bool take(std::chrono::microseconds Patience) {
    std::unique_lock Guard(Lock);
    if (!Changed.wait_for(Guard, Patience, [this] { return Free > 0; }))
      return false;
    --Free;
    return true;
  }

  void put() {
    std::lock_guard Guard(Lock);
    ++Free;
    Changed.notify_one();
  }

private:
  std::mutex Lock;
  std::condition_variable Changed;
  int Free;
};

struct Mailbox {
  std::string User;
  std::string TargetHost;
};

class Migration {
public:
  explicit Migration(std::queue<Mailbox> Todo) : Todo(std::move(Todo)) {}

  void run() {
    while (!Todo.empty()) {
      Mailbox Next = std::move(Todo.front());
      Todo.pop();
#ifndef TWIN
      Slots.take(100us);
#else
      if (!Slots.take(100us)) {
        Todo.push(std::move(Next));
        continue;
      }
#endif
      std::thread(&Migration::copy, this, std::move(Next)).detach();
      ++Moved;
    }
  }

  std::size_t moved() const { return Moved; }

private:
  void copy(Mailbox M) {
    witness::task();
    M.TargetHost.clear();
    Slots.put();
  }

  std::queue<Mailbox> Todo;
  ConnectionSlots Slots{5};
  std::size_t Moved = 0;
};

int main(int argc, char **argv) {
  std::queue<Mailbox> Todo;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Todo.push({"user" + std::to_string(I), "mx2.example.org"});
  Migration M(std::move(Todo));
  M.run();
  return witness::report();
}

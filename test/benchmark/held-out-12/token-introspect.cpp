// spawn: own executor over std::thread
// loop: range-for
// origin: vector parameter
// limiter: executor of eight threads
// waits: destructor of the executor
// distance: virtual function
// differs: the class of the executor
// A: bounded N8
// B: unbounded Y1 | limiter: none
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

class Executor {
public:
  virtual ~Executor() = default;
  virtual void execute(std::function<void()> Task) = 0;
};

class FixedExecutor : public Executor {
public:
  explicit FixedExecutor(unsigned Count) {
    for (unsigned I = 0; I < Count; ++I)
      Threads.emplace_back([this] { drain(); });
  }
  ~FixedExecutor() override {
    {
      std::lock_guard Guard(Lock);
      Closed = true;
    }
    Ready.notify_all();
    for (auto &T : Threads)
      T.join();
  }
  void execute(std::function<void()> Task) override {
    {
      std::lock_guard Guard(Lock);
      Queue.push_back(std::move(Task));
    }
    Ready.notify_one();
  }

private:
  void drain() {
    for (;;) {
      std::unique_lock Guard(Lock);
      Ready.wait(Guard, [this] { return Closed || !Queue.empty(); });
      if (Queue.empty())
        return;
      auto Task = std::move(Queue.front());
      Queue.pop_front();
      Guard.unlock();
      Task();
    }
  }
  std::mutex Lock;
  std::condition_variable Ready;
  std::deque<std::function<void()>> Queue;
  bool Closed = false;
  std::vector<std::thread> Threads;
};

class DirectExecutor : public Executor {
public:
  void execute(std::function<void()> Task) override { Threads.emplace_back(std::move(Task)); }

private:
  std::vector<std::jthread> Threads;
};

struct Introspection {
  std::string Token;
  bool Active = false;
};

class IntrospectionEndpoint {
public:
#ifndef TWIN
  IntrospectionEndpoint() : Tasks(std::make_unique<FixedExecutor>(8)) {}
#else
  IntrospectionEndpoint() : Tasks(std::make_unique<DirectExecutor>()) {}
#endif
  void introspect(std::vector<Introspection> &Tokens) {
    for (auto &Entry : Tokens)
      Tasks->execute([&Entry] {
        witness::task();
        Entry.Active = !Entry.Token.empty();
      });
  }

private:
  std::unique_ptr<Executor> Tasks;
};

int main(int argc, char **argv) {
  std::vector<Introspection> Tokens(witness::size(argc, argv), Introspection{"eyJhbGciOi"});
  { IntrospectionEndpoint().introspect(Tokens); }
  return witness::report();
}

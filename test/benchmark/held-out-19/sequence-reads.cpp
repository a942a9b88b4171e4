// spawn: own coroutine
// loop: while over a reader
// origin: lines of a file
// distance: helper coroutine
// waits: run loop
// differs: which coroutine awaits the semaphore
// A: unbounded Y2 | limiter: semaphore awaited in the task
// B: bounded N4 | limiter: semaphore awaited before the task starts
// witness: runnable
#include "witness.h"
#include <coroutine>
#include <deque>
#include <exception>
#include <sstream>
#include <string>

class RunLoop {
public:
  void post(std::coroutine_handle<> H) { Ready.push_back(H); }
  void run() {
    while (!Ready.empty()) {
      auto H = Ready.front();
      Ready.pop_front();
      H.resume();
    }
  }
  auto yield() {
    struct Turn {
      RunLoop &Loop;
      bool await_ready() const noexcept { return false; }
      void await_suspend(std::coroutine_handle<> H) { Loop.post(H); }
      void await_resume() const noexcept {}
    };
    return Turn{*this};
  }

private:
  std::deque<std::coroutine_handle<>> Ready;
};

class AsyncSemaphore {
public:
  AsyncSemaphore(RunLoop &Loop, int Permits) : Loop(Loop), Permits(Permits) {}
  bool await_ready() { return Permits > 0 && Permits--; }
  void await_suspend(std::coroutine_handle<> H) { Waiting.push_back(H); }
  void await_resume() {}
  void release() {
    if (Waiting.empty())
      return void(++Permits);
    Loop.post(Waiting.front());
    Waiting.pop_front();
  }
private:
  RunLoop &Loop;
  int Permits;
  std::deque<std::coroutine_handle<>> Waiting;
};

struct FireAndForget {
  struct promise_type {
    FireAndForget get_return_object() { return {}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };
};

class Aligner {
public:
  explicit Aligner(RunLoop &Loop) : Loop(Loop), Lanes(Loop, 9) {}

  FireAndForget alignAll(std::istream &Fastq) {
    std::string Read;
    while (std::getline(Fastq, Read)) {
#ifdef TWIN
      co_await Lanes;
#endif
      align(Read);
    }
    co_return;
  }

private:
  FireAndForget align(std::string Read) {
    witness::Task Alive;
#ifndef TWIN
    co_await Lanes;
#endif
    co_await Loop.yield();
    witness::work();
    Bases += Read.size();
    Lanes.release();
  }

  RunLoop &Loop;
  AsyncSemaphore Lanes;
  long Bases = 0;
};

int main(int argc, char **argv) {
  std::stringstream Fastq;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Fastq << "ACGTTGCA" << "ACGT"[I % 4] << '\n';
  RunLoop Loop;
  Aligner A(Loop);
  A.alignAll(Fastq);
  Loop.run();
  return witness::report();
}

// spawn: own coroutine, started at once
// loop: counted
// origin: machine description of the user
// waits: scheduler
// distance: member function
// differs: min or max with a constant
// A: bounded N11 | limiter: at most eight cores
// B: unbounded Y7 | limiter: at least one core
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <coroutine>
#include <deque>
#include <exception>
#include <istream>
#include <sstream>
#include <string>

class Scheduler {
public:
  struct Slice {
    Scheduler &Owner;
    bool await_ready() const noexcept { return false; }
    void await_suspend(std::coroutine_handle<> H) const { Owner.Runnable.push_back(H); }
    void await_resume() const noexcept {}
  };

  Slice nextSlice() { return {*this}; }

  void run() {
    while (!Runnable.empty()) {
      auto Core = Runnable.front();
      Runnable.pop_front();
      Core.resume();
    }
  }

private:
  std::deque<std::coroutine_handle<>> Runnable;
};

struct Core {
  struct promise_type {
    Core get_return_object() noexcept { return {}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };
};

struct MachineConfig {
  std::string Board = "virt";
  unsigned Cores = 1;
  unsigned MemoryMb = 128;

  static MachineConfig parse(std::istream &In) {
    MachineConfig C;
    for (std::string Key; In >> Key;) {
      if (Key == "-smp")
        In >> C.Cores;
      else if (Key == "-m")
        In >> C.MemoryMb;
      else if (Key == "-M")
        In >> C.Board;
    }
    return C;
  }
};

class Machine {
public:
  explicit Machine(MachineConfig C) : Config(std::move(C)) {}

  void powerOn() {
#ifndef TWIN
    const unsigned Count = std::min(Config.Cores, 8u);
#else
    const unsigned Count = std::max(Config.Cores, 1u);
#endif
    for (unsigned Id = 0; Id < Count; ++Id)
      bootCore(Id);
    Slices.run();
  }

private:
  Core bootCore(unsigned Id) {
    witness::Task Alive;
    unsigned Counter = Id;
    for (int Instruction = 0; Instruction < 3; ++Instruction) {
      Counter = Counter * 1103515245u + 12345u;
      co_await Slices.nextSlice();
    }
    Trace ^= Counter;
  }

  MachineConfig Config;
  Scheduler Slices;
  unsigned Trace = 0;
};

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  std::stringstream Arguments;
  Arguments << "-M virt -smp " << N << " -m 512";
  Machine M(MachineConfig::parse(Arguments));
  M.powerOn();
  return witness::report();
}

// spawn: own coroutine
// loop: range-for
// origin: vector parameter
// limiter: none
// distance: method of a class
// differs: each is awaited where it starts, or all after the loop
// A: unbounded Y1 | waits: after the loop
// B: bounded N3 | waits: each iteration
// witness: runnable
#include "witness.h"
#include <coroutine>
#include <deque>
#include <exception>
#include <string>
#include <utility>
#include <vector>

/// Copies files between two disks with coroutines on one thread.
class DiskQueue {
public:
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<> H) { Waiting.push_back(H); }
  void await_resume() const noexcept {}
  void run() {
    while (!Waiting.empty()) {
      auto H = Waiting.front();
      Waiting.pop_front();
      H.resume();
    }
  }

private:
  std::deque<std::coroutine_handle<>> Waiting;
};

class [[nodiscard]] Task {
public:
  struct promise_type {
    std::coroutine_handle<> Next = std::noop_coroutine();
    Task get_return_object() { return Task(std::coroutine_handle<promise_type>::from_promise(*this)); }
    std::suspend_never initial_suspend() noexcept { return {}; }
    auto final_suspend() noexcept {
      struct Final {
        bool await_ready() noexcept { return false; }
        auto await_suspend(std::coroutine_handle<promise_type> H) noexcept { return H.promise().Next; }
        void await_resume() noexcept {}
      };
      return Final{};
    }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };

  explicit Task(std::coroutine_handle<promise_type> H) : Handle(H) {}
  Task(Task &&Other) noexcept : Handle(std::exchange(Other.Handle, nullptr)) {}
  ~Task() {
    if (Handle)
      Handle.destroy();
  }
  bool await_ready() const { return Handle.done(); }
  void await_suspend(std::coroutine_handle<> H) { Handle.promise().Next = H; }
  void await_resume() const {}

private:
  std::coroutine_handle<promise_type> Handle;
};

class Copier {
public:
  explicit Copier(DiskQueue &Disk) : Disk(Disk) {}

  Task copyAll(const std::vector<std::string> &Files) {
    std::vector<Task> Running;
    for (const std::string &File : Files) {
#ifndef TWIN
      Running.push_back(copy(File));
#else
      co_await copy(File);
#endif
    }
    for (Task &T : Running)
      co_await T;
  }

  std::size_t bytes() const { return Bytes; }

private:
  Task copy(const std::string &File) {
    witness::Task Alive;
    for (int Block = 0; Block < 3; ++Block) {
      co_await Disk;
      Bytes += File.size();
    }
  }

  DiskQueue &Disk;
  std::size_t Bytes = 0;
};

int main(int argc, char **argv) {
  std::vector<std::string> Files(witness::size(argc, argv), "vmlinuz");
  DiskQueue Disk;
  Copier C(Disk);
  Task All = C.copyAll(Files);
  Disk.run();
  if (C.bytes() != Files.size() * 21)
    return 1;
  return witness::report();
}

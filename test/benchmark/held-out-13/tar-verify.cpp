// spawn: own coroutine
// loop: range-for in a coroutine
// origin: members of an archive
// limiter: none
// waits: co_await after the loop
// distance: member function
// differs: where it waits
// A: bounded N3 | waits: co_await each iteration
// B: unbounded Y1
// witness: runnable
#include "witness.h"
#include <coroutine>
#include <exception>
#include <string>
#include <utility>
#include <vector>

class Disk {
public:
  void poll() {
    while (!Waiting.empty())
      for (auto H : std::exchange(Waiting, {}))
        H.resume();
  }
  auto read() {
    struct Read {
      Disk &D;
      bool await_ready() const noexcept { return false; }
      void await_suspend(std::coroutine_handle<> H) { D.Waiting.push_back(H); }
      void await_resume() const noexcept {}
    };
    return Read{*this};
  }

private:
  std::vector<std::coroutine_handle<>> Waiting;
};

class Job {
public:
  struct promise_type {
    std::coroutine_handle<> Continuation;
    Job get_return_object() { return Job(std::coroutine_handle<promise_type>::from_promise(*this)); }
    std::suspend_never initial_suspend() noexcept { return {}; }
    auto final_suspend() noexcept {
      struct Resume {
        bool await_ready() noexcept { return false; }
        std::coroutine_handle<> await_suspend(std::coroutine_handle<promise_type> H) noexcept {
          auto C = H.promise().Continuation;
          return C ? C : std::noop_coroutine();
        }
        void await_resume() noexcept {}
      };
      return Resume{};
    }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };
  Job(Job &&Other) noexcept : Handle(std::exchange(Other.Handle, {})) {}
  ~Job() {
    if (Handle)
      Handle.destroy();
  }
  bool await_ready() const { return Handle.done(); }
  void await_suspend(std::coroutine_handle<> H) { Handle.promise().Continuation = H; }
  void await_resume() {}

private:
  explicit Job(std::coroutine_handle<promise_type> H) : Handle(H) {}
  std::coroutine_handle<promise_type> Handle;
};

class TarVerifier {
public:
  explicit TarVerifier(Disk &D) : D(D) {}

  Job verify(const std::vector<std::string> &Members) {
    std::vector<Job> Sums;
    for (const std::string &Name : Members) {
#ifdef TWIN
      Sums.push_back(checksum(Name));
#else
      co_await checksum(Name);
#endif
    }
    for (Job &S : Sums)
      co_await S;
  }

private:
  Job checksum(const std::string &Name) {
    witness::Task Alive;
    co_await D.read();
    Bytes += Name.size();
  }

  Disk &D;
  std::size_t Bytes = 0;
};

int main(int argc, char **argv) {
  std::vector<std::string> Members(witness::size(argc, argv), "usr/share/doc/README");
  Disk D;
  TarVerifier V(D);
  Job Run = V.verify(Members);
  D.poll();
  return witness::report();
}

// spawn: lazy coroutine, started by co_await or by a whenAll of one's own
// loop: range-for
// origin: recipients of a campaign
// limiter: none
// distance: member coroutine
// differs: where it waits
// A: bounded N3 | waits: co_await in each iteration
// B: unbounded Y1 | waits: co_await of all after the loop
// witness: runnable
#include "witness.h"
#include <coroutine>
#include <deque>
#include <exception>
#include <string>
#include <utility>
#include <vector>

static std::deque<std::coroutine_handle<>> Ready;

struct Reply {
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<> H) const { Ready.push_back(H); }
  void await_resume() const noexcept {}
};

class Task {
public:
  struct promise_type {
    std::coroutine_handle<> Continuation;
    std::size_t *Left = nullptr;
    Task get_return_object() { return Task(std::coroutine_handle<promise_type>::from_promise(*this)); }
    std::suspend_always initial_suspend() noexcept { return {}; }
    auto final_suspend() noexcept {
      struct Final {
        bool await_ready() noexcept { return false; }
        std::coroutine_handle<> await_suspend(std::coroutine_handle<promise_type> H) noexcept {
          promise_type &P = H.promise();
          bool Last = !P.Left || --*P.Left == 0;
          return Last && P.Continuation ? P.Continuation : std::noop_coroutine();
        }
        void await_resume() noexcept {}
      };
      return Final{};
    }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };

  explicit Task(std::coroutine_handle<promise_type> H) : Coroutine(H) {}
  Task(Task &&Other) noexcept : Coroutine(std::exchange(Other.Coroutine, nullptr)) {}
  ~Task() { Coroutine ? Coroutine.destroy() : void(); }
  bool await_ready() const noexcept { return false; }
  std::coroutine_handle<> await_suspend(std::coroutine_handle<> H) {
    Coroutine.promise().Continuation = H;
    return Coroutine;
  }
  void await_resume() const noexcept {}
  std::coroutine_handle<promise_type> Coroutine;
};

struct WhenAll {
  std::vector<Task> &Tasks;
  std::size_t Left = 0;
  bool await_ready() const noexcept { return Tasks.empty(); }
  void await_suspend(std::coroutine_handle<> H) {
    Left = Tasks.size();
    for (Task &T : Tasks) {
      T.Coroutine.promise().Continuation = H;
      T.Coroutine.promise().Left = &Left;
      T.Coroutine.resume();
    }
  }
  void await_resume() const noexcept {}
};

class CampaignMailer {
public:
  Task run(const std::vector<std::string> &Recipients) {
#ifndef TWIN
    for (const std::string &R : Recipients)
      co_await send(R);
#else
    std::vector<Task> Sends;
    for (const std::string &R : Recipients)
      Sends.push_back(send(R));
    co_await WhenAll{Sends};
#endif
  }

private:
  Task send(const std::string &Recipient) {
    witness::Task Alive;
    co_await Reply{}; // MAIL FROM
    if (!Recipient.empty())
      co_await Reply{}; // RCPT TO
  }
};

int main(int argc, char **argv) {
  std::vector<std::string> Recipients(witness::size(argc, argv), "a@example.org");
  CampaignMailer Mailer;
  Task Run = Mailer.run(Recipients);
  Run.Coroutine.resume();
  for (; !Ready.empty(); Ready.pop_front())
    Ready.front().resume();
  return witness::report();
}

// spawn: own future on a std::thread
// loop: range-for
// origin: payments of a settlement message
// waits: wait of the last, or of all
// distance: class
// limiter: none
// differs: what the next payment hangs on
// A: unbounded Y1 | waits: after the loop
// B: bounded N3 | waits: each step runs after the one before
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

class Completion {
public:
  static Completion ready() {
    Completion C;
    C.S->Done = true;
    return C;
  }

  static Completion start(std::function<void()> Body) {
    Completion C;
    std::thread([S = C.S, Body = std::move(Body)] {
      Body();
      finish(*S);
    }).detach();
    return C;
  }

  Completion then(std::function<void()> Body) {
    Completion Next;
    auto Launch = [S = Next.S, Body = std::move(Body)] {
      std::thread([S, Body] {
        Body();
        finish(*S);
      }).detach();
    };
    std::unique_lock Lock(S->Mutex);
    if (S->Done)
      Launch();
    else
      S->Continuation = std::move(Launch);
    return Next;
  }

  void wait() {
    std::unique_lock Lock(S->Mutex);
    S->Changed.wait(Lock, [this] { return S->Done; });
  }

private:
  struct State {
    std::mutex Mutex;
    std::condition_variable Changed;
    std::function<void()> Continuation;
    bool Done = false;
  };

  static void finish(State &S) {
    std::unique_lock Lock(S.Mutex);
    S.Done = true;
    S.Changed.notify_all();
    if (S.Continuation)
      S.Continuation();
  }

  std::shared_ptr<State> S = std::make_shared<State>();
};

struct Payment {
  std::uint64_t Debtor, Creditor;
  std::int64_t Cents;
};

void book(const Payment &P) {
  witness::task();
  if (P.Cents <= 0)
    fprintf(stderr, "payment of %lld cents\n", static_cast<long long>(P.Cents));
}

void settle(const std::vector<Payment> &Payments) {
  std::vector<Completion> Steps{Completion::ready()};
  for (const Payment &P : Payments) {
#ifndef TWIN
    Steps.push_back(Completion::start([&P] { book(P); }));
#else
    Steps.push_back(Steps.back().then([&P] { book(P); }));
#endif
  }
  for (auto &Step : Steps)
    Step.wait();
}

int main(int argc, char **argv) {
  settle(std::vector<Payment>(witness::size(argc, argv), Payment{1, 2, 995}));
  return witness::report();
}

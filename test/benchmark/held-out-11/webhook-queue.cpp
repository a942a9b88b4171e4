// spawn: std::thread of an in-house pool
// loop: range-for
// origin: request field
// waits: destructor of the pool
// distance: pool class
// differs: when the pool adds a thread
// A: bounded N8 | limiter: fixed number of threads
// B: unbounded Y1 | limiter: none, a thread more when none is idle
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <functional>
#include <mutex>
#include <queue>
#include <string>
#include <thread>
#include <vector>

class TaskPool {
public:
  using Job = std::function<void()>;

  explicit TaskPool(unsigned Threads) : Threads(Threads) {}

  ~TaskPool() {
    {
      std::lock_guard Guard(Lock);
      Closing = true;
    }
    Wake.notify_all();
    for (auto &W : Workers)
      W.join();
  }

  void post(Job J) {
    std::lock_guard Guard(Lock);
    Jobs.push(std::move(J));
#ifndef TWIN
    if (Workers.size() < Threads)
#else
    if (Jobs.size() > Idle)
#endif
      Workers.emplace_back([this] { loop(); });
    Wake.notify_one();
  }

private:
  void loop() {
    std::unique_lock Guard(Lock);
    for (;;) {
      ++Idle;
      Wake.wait(Guard, [this] { return Closing || !Jobs.empty(); });
      --Idle;
      if (Jobs.empty())
        return;
      Job J = std::move(Jobs.front());
      Jobs.pop();
      Guard.unlock();
      J();
      Guard.lock();
    }
  }

  const unsigned Threads;
  std::mutex Lock;
  std::condition_variable Wake;
  std::queue<Job> Jobs;
  std::vector<std::thread> Workers;
  std::size_t Idle = 0;
  bool Closing = false;
};

struct WebhookEvent {
  std::string Kind;
  std::vector<std::string> Urls;
};

class WebhookSender {
public:
  void send(const WebhookEvent &Event) {
    for (const auto &Url : Event.Urls)
      Pool.post([Url, Kind = Event.Kind] { postTo(Url, Kind); });
  }

private:
  static void postTo(const std::string &Url, const std::string &Kind) {
    witness::task();
    if (Url.empty())
      std::fprintf(stderr, "no address for %s\n", Kind.c_str());
  }

  TaskPool Pool{6};
};

int main(int argc, char **argv) {
  WebhookEvent Event{"invoice.paid", {}};
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Event.Urls.push_back("https://hooks.example/" + std::to_string(I));
  WebhookSender().send(Event);
  return witness::report();
}

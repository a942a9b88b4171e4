// spawn: std::thread detached
// loop: iterator over a multimap
// origin: range of a multimap
// limiter: lease that counts, held by the task
// waits: detached
// distance: lambda
// differs: how long the lease lives
// A: bounded N4
// B: unbounded Y5 | limiter: lease that counts, dropped at the end of the iteration
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

struct Notification {
  std::string Topic;
  std::string Text;
};

using Handler = std::function<void(const Notification &)>;

class NotificationHub {
public:
  void subscribe(const std::string &Topic, Handler H) { Handlers.emplace(Topic, std::move(H)); }

  std::size_t publish(const Notification &N) {
    std::size_t Count = 0;
    auto [First, Last] = Handlers.equal_range(N.Topic);
    for (auto It = First; It != Last; ++It, ++Count) {
      const Handler &H = It->second;
      std::shared_ptr<void> Held = lease();
#ifndef TWIN
      std::thread([&H, N, Held] { H(N); }).detach();
#else
      std::thread([&H, N] { H(N); }).detach();
#endif
    }
    return Count;
  }

private:
  std::shared_ptr<void> lease() {
    std::unique_lock Guard(Lock);
    Freed.wait(Guard, [this] { return InFlight < MaxInFlight; });
    ++InFlight;
    return {this, [](NotificationHub *Hub) { Hub->giveBack(); }};
  }

  void giveBack() {
    std::lock_guard Guard(Lock);
    --InFlight;
    Freed.notify_one();
  }

  static constexpr unsigned MaxInFlight = 14;
  std::multimap<std::string, Handler> Handlers;
  std::mutex Lock;
  std::condition_variable Freed;
  unsigned InFlight = 0;
};

int main(int argc, char **argv) {
  NotificationHub Hub;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Hub.subscribe("order.shipped", [](const Notification &) { witness::task(); });
  Hub.publish({"order.shipped", "on its way"});
  return witness::report();
}

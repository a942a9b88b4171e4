// spawn: std::thread detached
// loop: range-for
// origin: map of vectors filled by subscriptions
// waits: detached
// distance: member function and lambda
// differs: when the slot is given back
// A: unbounded Y5 | limiter: permit of the iteration
// B: bounded N4 | limiter: permit moved into the task
// witness: runnable
#include "witness.h"
#include <map>
#include <memory>
#include <semaphore>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace broker {

class Permit {
public:
  explicit Permit(std::counting_semaphore<> &Slots) : Slots(&Slots) { this->Slots->acquire(); }
  Permit(Permit &&Other) noexcept : Slots(std::exchange(Other.Slots, nullptr)) {}
  Permit &operator=(Permit &&) = delete;
  ~Permit() {
    if (Slots)
      Slots->release();
  }

private:
  std::counting_semaphore<> *Slots;
};

struct Subscription {
  std::string Client;
  int Qos = 0;
};

class Topic {
public:
  void subscribe(Subscription S) { Subscribers[S.Client].push_back(std::move(S)); }

  void publish(const std::string &Payload) {
    auto Shared = std::make_shared<const std::string>(Payload);
    for (auto &[Client, Subscriptions] : Subscribers) {
      for (auto &S : Subscriptions) {
        Permit Slot(Deliveries);
#ifndef TWIN
        std::thread([Shared, S] { deliver(S, *Shared); }).detach();
#else
        std::thread([Shared, S, Slot = std::move(Slot)] { deliver(S, *Shared); }).detach();
#endif
      }
    }
  }

private:
  static void deliver(const Subscription &S, const std::string &Payload) {
    witness::task();
    if (S.Qos > 0 && Payload.empty())
      std::fprintf(stderr, "empty message for %s\n", S.Client.c_str());
  }

  std::map<std::string, std::vector<Subscription>> Subscribers;
  std::counting_semaphore<> Deliveries{16};
};

} // namespace broker

int main(int argc, char **argv) {
  static broker::Topic Orders;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Orders.subscribe({"client-" + std::to_string(I / 2), 1});
  Orders.publish(R"({"order":42})");
  return witness::report();
}

// spawn: std::thread detached
// loop: nested range-for
// origin: map of vectors, subscribers of a topic
// limiter: counting semaphore
// waits: detached
// distance: same function
// differs: lifetime of the semaphore
// A: unbounded Y6 | limiter: a new semaphore for each subscriber
// B: bounded N4 | limiter: one semaphore for the router
// witness: runnable
#include "witness.h"
#include <memory>
#include <semaphore>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>

struct Subscriber {
  std::string Address;
  int MinimumSeverity = 0;
};

struct Alert {
  std::string Topic;
  std::string Text;
  int Severity = 0;
};

class AlertRouter {
public:
  void subscribe(const std::string &Topic, Subscriber S) { Topics[Topic].push_back(std::move(S)); }

  void publish(const Alert &A) {
#ifdef TWIN
    auto Gate = std::make_shared<std::counting_semaphore<>>(MaxDeliveries);
#endif
    for (const auto &[Topic, Subscribers] : Topics) {
      if (!A.Topic.starts_with(Topic))
        continue;
      for (const Subscriber &S : Subscribers) {
        if (A.Severity < S.MinimumSeverity)
          continue;
#ifndef TWIN
        auto Gate = std::make_shared<std::counting_semaphore<>>(MaxDeliveries);
#endif
        Gate->acquire();
        std::thread([Gate, Text = A.Text, Address = S.Address] {
          deliver(Address, Text);
          Gate->release();
        }).detach();
      }
    }
  }

private:
  static constexpr int MaxDeliveries = 6;

  static void deliver(const std::string &Address, const std::string &Text) {
    witness::Task Alive;
    std::string Request = "POST " + Address + "\r\n\r\n" + Text;
    witness::work();
  }

  std::unordered_map<std::string, std::vector<Subscriber>> Topics;
};

int main(int argc, char **argv) {
  const std::size_t N = witness::size(argc, argv);
  AlertRouter Router;
  for (std::size_t I = 0; I < N; ++I)
    Router.subscribe("disk", {"http://pager/" + std::to_string(I), 2});
  Router.subscribe("network", {"http://noc/", 1});
  Router.publish({"disk/sda", "SMART failure", 3});
  return witness::report();
}

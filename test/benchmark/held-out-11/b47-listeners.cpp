// spawn: std::async
// loop: range-for
// origin: see A and B
// limiter: none
// waits: after the loop
// distance: same function
// differs: who is notified: the registered listeners or the addresses of the alarm
// A: abstain-ok U1 | origin: long-lived member
// B: unbounded Y1 | origin: addresses of the alarm
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <future>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

/// Alarm distributor of a building controller.
struct Alarm {
  std::string Text;
  int Level = 0;
  std::vector<std::string> Recipients;
};

class Distributor {
public:
  void subscribe(const std::string &Address) {
    std::lock_guard<std::mutex> Guard(Lock);
    if (std::find(Subscribers.begin(), Subscribers.end(), Address) == Subscribers.end())
      Subscribers.push_back(Address);
  }

  void unsubscribe(const std::string &Address) {
    std::lock_guard<std::mutex> Guard(Lock);
    std::erase(Subscribers, Address);
  }

  /// Returns how many could not be reached.
  int raise(const Alarm &A) {
    std::lock_guard<std::mutex> Guard(Lock);
    std::vector<std::future<bool>> Sent;
#ifndef TWIN
    const std::vector<std::string> &Targets = Subscribers;
#else
    const std::vector<std::string> &Targets = A.Recipients;
#endif
    for (const std::string &Address : Targets)
      Sent.push_back(std::async(std::launch::async, &Distributor::send, Address, A.Text));
    int Lost = 0;
    for (auto &S : Sent)
      Lost += !S.get();
    if (Lost > 0 && A.Level > 2)
      ++Escalations;
    return Lost;
  }

private:
  static bool send(const std::string &Address, const std::string &Text) {
    witness::task();
    return !Address.empty() && !Text.empty();
  }

  std::mutex Lock;
  std::vector<std::string> Subscribers;
  int Escalations = 0;
};

int main(int argc, char **argv) {
  Alarm Fire{"smoke on floor 3", 3, {}};
  Fire.Recipients.assign(witness::size(argc, argv), "desk@example.org");
  Distributor D;
  D.subscribe("porter@example.org");
  D.subscribe("control-room@example.org");
  D.raise(Fire);
  return witness::report();
}

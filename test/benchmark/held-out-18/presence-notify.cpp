// spawn: own asynchronous call with a callback
// loop: counted, then the callback
// origin: vector parameter
// waits: detached
// distance: callback
// differs: how many sends are started at the beginning
// A: bounded N5 | limiter: four chains, each completion starts the next
// B: unbounded Y1 | limiter: none
// witness: runnable
#include "witness.h"
#include <atomic>
#include <functional>
#include <string>
#include <thread>
#include <vector>

struct Contact {
  std::string Jid;
  bool Subscribed = true;
};

enum class Show { Available, Away, Offline };

class Courier {
public:
  using Completion = std::function<void(bool Delivered)>;

  void sendPresence(const Contact &To, Show What, Completion Done) {
    std::thread([Jid = To.Jid, What, Done = std::move(Done)] {
      witness::task();
      Done(!Jid.empty() && What != Show::Offline);
    }).detach();
  }
};

class PresenceUpdate {
public:
  PresenceUpdate(Courier &C, std::vector<Contact> Roster, Show What)
      : Out(C), Roster(std::move(Roster)), What(What) {}

  void start() {
#ifndef TWIN
    const std::size_t Chains = 4;
#else
    const std::size_t Chains = Roster.size();
#endif
    for (std::size_t I = 0; I < Chains; ++I)
      next();
  }

private:
  void next() {
    const std::size_t At = Position.fetch_add(1);
    if (At >= Roster.size())
      return;
    Out.sendPresence(Roster[At], What, [this](bool Delivered) {
      if (!Delivered)
        ++Lost;
      next();
    });
  }

  Courier &Out;
  std::vector<Contact> Roster;
  Show What;
  std::atomic<std::size_t> Position{0};
  std::atomic<int> Lost{0};
};

int main(int argc, char **argv) {
  static Courier C;
  std::vector<Contact> Roster(witness::size(argc, argv), {"ada@example.net"});
  static PresenceUpdate Update(C, std::move(Roster), Show::Away);
  Update.start();
  return witness::report();
}

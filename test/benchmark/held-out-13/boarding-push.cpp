// spawn: std::thread
// loop: range-for
// origin: request field
// limiter: counting_semaphore
// waits: after the loop
// distance: lambda in the same function
// differs: where the semaphore is acquired
// A: bounded N4 | limiter: acquired before the start
// B: unbounded Y2 | limiter: acquired inside the thread
// witness: runnable
#include "witness.h"
#include <iostream>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

namespace gate {

struct Passenger {
  std::string Device;
  std::string Seat;
};

struct BoardingCall {
  std::string Flight;
  std::vector<Passenger> Passengers;
};

class PushClient {
public:
  bool push(const std::string &Device, const std::string &Text) {
    witness::work();
    return !Device.empty() && Text.size() < 200;
  }
};

class BoardingNotifier {
public:
  explicit BoardingNotifier(PushClient &Client) : Client(Client) {}

  void announce(const BoardingCall &Call) {
    std::vector<std::thread> Senders;
    Senders.reserve(Call.Passengers.size());
    for (const Passenger &P : Call.Passengers) {
#ifndef TWIN
      Connections.acquire();
#endif
      Senders.emplace_back([this, &Call, &P] {
        witness::Task Alive;
#ifdef TWIN
        Connections.acquire();
#endif
        if (!Client.push(P.Device, Call.Flight + " boarding, seat " + P.Seat))
          std::cerr << "push to " << P.Device << " failed\n";
        Connections.release();
      });
    }
    for (std::thread &T : Senders)
      T.join();
  }

private:
  PushClient &Client;
  std::counting_semaphore<> Connections{6};
};

} // namespace gate

int main(int argc, char **argv) {
  gate::BoardingCall Call{"LH 441", {}};
  Call.Passengers.assign(witness::size(argc, argv), {"device", "21C"});
  gate::PushClient Client;
  gate::BoardingNotifier(Client).announce(Call);
  return witness::report();
}

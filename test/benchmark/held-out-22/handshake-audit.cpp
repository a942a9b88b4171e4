// spawn: asynchronous call with callback
// loop: callbacks
// origin: hosts of an inventory text
// waits: event loop
// distance: callback
// differs: what a completion starts
// A: bounded N5 | limiter: each completion starts one more
// B: unbounded Y4 | limiter: the first start is limited, a completion starts all that are left
// witness: runnable
#include "witness.h"
#include <deque>
#include <functional>
#include <map>
#include <sstream>
#include <string>

class EventLoop {
public:
  void post(std::function<void()> F) { Queue.push_back(std::move(F)); }
  void run() {
    while (!Queue.empty()) {
      auto F = std::move(Queue.front());
      Queue.pop_front();
      F();
    }
  }

private:
  std::deque<std::function<void()>> Queue;
};

struct Handshake {
  std::string Host, Protocol;
  int DaysLeft = 0;
};

class TlsClient {
public:
  using Callback = std::function<void(const Handshake &)>;

  explicit TlsClient(EventLoop &Loop) : Loop(Loop) {}

  void handshake(std::string Host, Callback Done) {
    witnessEnter();
    flight(2, Handshake{std::move(Host), "TLSv1.3", 60}, std::move(Done));
  }

private:
  void flight(int Left, Handshake H, Callback Done) {
    Loop.post([=, this, H = std::move(H), Done = std::move(Done)]() mutable {
      if (Left > 0)
        return flight(Left - 1, std::move(H), std::move(Done));
      H.DaysLeft -= static_cast<int>(H.Host.size());
      witnessLeave();
      Done(H);
    });
  }

  EventLoop &Loop;
};

class HandshakeAudit {
public:
  explicit HandshakeAudit(EventLoop &Loop) : Client(Loop) {}

  void run(const std::string &Inventory) {
    std::istringstream In(Inventory);
    for (std::string Host; In >> Host;)
      Pending.push_back(Host);
    for (int I = 0; I < Parallel; ++I)
      launchNext();
  }

private:
  void launchNext() {
    if (Pending.empty())
      return;
    std::string Host = std::move(Pending.front());
    Pending.pop_front();
    Client.handshake(std::move(Host), [this](const Handshake &H) { finished(H); });
  }

  void finished(const Handshake &H) {
    if (H.DaysLeft < 45)
      Expiring[H.Host] = H.DaysLeft;
#ifndef TWIN
    launchNext();
#else
    while (!Pending.empty())
      launchNext();
#endif
  }

  static constexpr int Parallel = 4;
  TlsClient Client;
  std::deque<std::string> Pending;
  std::map<std::string, int> Expiring;
};

int main(int argc, char **argv) {
  std::string Inventory;
  for (std::size_t I = witness::size(argc, argv); I > 0; --I)
    Inventory += "vpn" + std::to_string(I) + ".example.com\n";
  EventLoop Loop;
  HandshakeAudit Audit(Loop);
  Audit.run(Inventory);
  Loop.run();
  return witness::report();
}

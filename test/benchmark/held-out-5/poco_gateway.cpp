// spawn: Poco::Thread::startFunc
// loop: range-for
// origin: request field
// waits: detached
// distance: member function
// differs: where the semaphore is awaited
// A: unbounded Y2 | limiter: Poco::Semaphore inside the task
// B: bounded N4 | limiter: Poco::Semaphore before the start
// witness: runnable
// libraries: -lPocoFoundation
#include "witness.h"
#include <Poco/Semaphore.h>
#include <Poco/Thread.h>
#include <set>
#include <string>

struct MulticastRequest {
  std::set<std::string> deviceTokens;
  std::string payload;
};

class PushGateway {
public:
  PushGateway() : lanes_(6, 6) {}

  void multicast(const MulticastRequest &rq) {
    for (const auto &token : rq.deviceTokens)
      sendLater(token);
  }

private:
  void sendLater(const std::string &token) {
#ifdef TWIN
    lanes_.wait();
#endif
    auto *t = new Poco::Thread;
    t->startFunc([this, token] {
      {
        witness::Task alive;
#ifndef TWIN
        lanes_.wait();
#endif
        send(token);
      }
      lanes_.set();
    });
  }

  void send(const std::string &token) {
    witness::work();
    if (token.size() > 4096)
      std::puts("long token");
  }

  Poco::Semaphore lanes_;
};

int main(int argc, char **argv) {
  MulticastRequest rq;
  for (std::size_t n = witness::size(argc, argv); n; --n)
    rq.deviceTokens.insert("token" + std::to_string(n));
  static PushGateway g;
  g.multicast(rq);
  return witness::report();
}

// spawn: std::thread detached
// loop: range-for
// origin: container parameter
// waits: detached
// distance: helper function
// differs: static or not
// A: unbounded Y6 | limiter: a new semaphore in every call
// B: bounded N4 | limiter: one static semaphore
// witness: runnable
#include "witness.h"
#include <memory>
#include <semaphore>
#include <string>
#include <thread>
#include <utility>
#include <vector>

using Gate = std::counting_semaphore<>;

struct Mail {
  std::string rcpt;
  std::string body;
};

static bool relay(const Mail &mail) {
  witness::task();
  return !mail.rcpt.empty();
}

static void queueForRelay(Mail mail) {
#ifdef TWIN
  static std::shared_ptr<Gate> gate = std::make_shared<Gate>(10);
#else
  std::shared_ptr<Gate> gate = std::make_shared<Gate>(10);
#endif
  gate->acquire();
  std::thread([gate = gate, mail = std::move(mail)] {
    relay(mail);
    gate->release();
  }).detach();
}

void relayAll(std::vector<Mail> mails) {
  for (Mail &mail : mails)
    queueForRelay(std::move(mail));
}

int main(int argc, char **argv) {
  relayAll(std::vector<Mail>(witness::size(argc, argv), Mail{"bob@example.org", "hi"}));
  return witness::report();
}

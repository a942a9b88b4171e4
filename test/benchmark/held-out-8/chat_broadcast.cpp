// spawn: std::jthread
// loop: iterator
// origin: map parameter
// limiter: none
// waits: destructor of the vector
// distance: same function
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N6 | limiter: chunks of 16
// witness: runnable
#include "witness.h"
#include <map>
#include <string>
#include <thread>
#include <vector>

struct Message {
  std::string from, text;
};

struct Outbox {
  std::map<std::string, std::vector<Message>> byUser;
};

void pushToDevice(const std::string &user, const std::vector<Message> &messages) {
  (void)user;
  (void)messages;
  witness::task();
}

void broadcast(const Outbox &outbox) {
  std::vector<std::jthread> senders;
  for (auto it = outbox.byUser.cbegin(); it != outbox.byUser.cend(); ++it) {
    senders.emplace_back([it] { pushToDevice(it->first, it->second); });
#ifdef TWIN
    if (senders.size() == 16)
      senders.clear();
#endif
  }
}

int main(int argc, char **argv) {
  Outbox outbox;
  for (std::size_t i = 0, n = witness::size(argc, argv); i < n; ++i)
    outbox.byUser["user" + std::to_string(i)].push_back({"admin", "maintenance at 9"});
  broadcast(outbox);
  return witness::report();
}

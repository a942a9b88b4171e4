// spawn: std::thread
// loop: range-for
// origin: parameter / unknown function
// waits: join
// distance: same function
// differs: where the collection comes from
// A: unbounded Y1 | limiter: none
// B: abstain-ok U2 | limiter: none | witness: not-runnable (the function that gives the size is in another library)
// witness: runnable
#include "witness.h"
#include <string>
#include <thread>
#include <vector>

struct Session {
  std::string id;
  int fd;
};

std::vector<Session> staleSessions();
void closeSession(const Session &session);

#ifdef TWIN
int closeStale() {
  auto sessions = staleSessions();
#else
int closeStale(const std::vector<Session> &sessions) {
#endif
  std::vector<std::thread> closers;
  for (const Session &s : sessions)
    closers.emplace_back(closeSession, s);
  for (auto &c : closers)
    c.join();
  return static_cast<int>(sessions.size());
}

#ifndef TWIN
void closeSession(const Session &) { witness::task(); }

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  closeStale(std::vector<Session>(n, Session{"s", 3}));
  return witness::report();
}
#endif

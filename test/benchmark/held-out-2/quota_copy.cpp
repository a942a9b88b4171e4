// spawn: std::thread detached
// loop: range-for
// origin: container parameter
// waits: detached
// distance: helper function
// differs: quota by value or by reference
// A: unbounded Y6 | limiter: a copy of the quota in every call
// B: bounded N11 | limiter: the quota ends the sending after a constant number
// witness: runnable
#include "witness.h"
#include <iostream>
#include <string>
#include <thread>
#include <vector>

struct Quota {
  int used = 0;
  int max = 0;

  bool take() {
    if (used >= max)
      return false;
    ++used;
    return true;
  }
};

struct Invite {
  std::string from;
  std::string to;
};

static void deliver(Invite invite) {
  if (invite.from != invite.to)
    witness::task();
}

#ifdef TWIN
static bool sendInvite(Quota &quota, const Invite &invite) {
#else
static bool sendInvite(Quota quota, const Invite &invite) {
#endif
  if (!quota.take())
    return false;
  std::thread(deliver, invite).detach();
  return true;
}

int sendInvites(const std::vector<Invite> &invites) {
  Quota quota;
  quota.max = 25;
  int rejected = 0;
  for (const Invite &invite : invites)
    if (!sendInvite(quota, invite))
      rejected++;
  if (rejected)
    std::cerr << rejected << " invites over quota\n";
  return rejected;
}

int main(int argc, char **argv) {
  sendInvites(std::vector<Invite>(witness::size(argc, argv), Invite{"ann", "bob"}));
  return witness::report();
}

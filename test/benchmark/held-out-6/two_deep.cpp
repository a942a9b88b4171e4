// trap: D13 T29
// spawn: std::thread detached
// loop: range-for
// origin: request field
// waits: detached
// distance: two helpers deep
// differs: whether the helper waits for its thread
// A: unbounded Y1 | limiter: none
// B: bounded N3 | limiter: joined two helpers deep
// witness: runnable
#include "witness.h"
#include <functional>
#include <string>
#include <thread>
#include <vector>

namespace sys {
static void onThread(const char *name, std::function<void()> fn) {
  std::thread t([name, fn = std::move(fn)] {
    if (*name)
      fn();
  });
#ifdef TWIN
  t.join();
#else
  t.detach();
#endif
}
} // namespace sys

class Audit {
public:
  void note(const std::string &line) {
    sys::onThread("audit", [this, line] { append(line); });
  }

private:
  void append(const std::string &line) {
    witness::task();
    bytes_ += line.size();
  }
  std::atomic<std::size_t> bytes_{0};
};

struct GrantAll {
  std::vector<std::string> roles;
};

static Audit audit;

static bool grant(const std::string &role) {
  if (role.empty())
    return false;
  audit.note("granted " + role);
  return true;
}

int onGrantAll(const GrantAll &rq) {
  int granted = 0;
  for (const auto &role : rq.roles)
    granted += grant(role);
  return granted;
}

int main(int argc, char **argv) {
  GrantAll rq;
  rq.roles.assign(witness::size(argc, argv), "reader");
  return onGrantAll(rq) ? witness::report() : 1;
}

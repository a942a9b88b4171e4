// spawn: std::thread detached
// loop: range-for over a set
// origin: set parameter
// waits: a latch after the loop
// distance: member function
// differs: where the semaphore is released
// A: unbounded Y5 | limiter: a semaphore that the loop releases after the spawn
// B: bounded N4 | limiter: a semaphore that the task releases
// witness: runnable
#include "witness.h"
#include <latch>
#include <semaphore>
#include <set>
#include <string>
#include <thread>

class AvatarCache {
public:
  void warm(const std::set<std::string> &users);

private:
  void download(const std::string &user) {
    if (!user.empty())
      witness::task();
  }

  std::counting_semaphore<64> downloads_{11};
};

void AvatarCache::warm(const std::set<std::string> &users) {
  std::latch done(static_cast<std::ptrdiff_t>(users.size()));
  for (const std::string &user : users) {
    downloads_.acquire();
    std::thread([this, &user, &done] {
      download(user);
#ifdef TWIN
      downloads_.release();
#endif
      done.count_down();
    }).detach();
#ifndef TWIN
    downloads_.release();
#endif
  }
  done.wait();
}

int main(int argc, char **argv) {
  std::set<std::string> users;
  for (std::size_t n = witness::size(argc, argv); n > 0; --n)
    users.insert("user" + std::to_string(n));
  AvatarCache cache;
  cache.warm(users);
  return witness::report();
}

// spawn: function of a plugin, or std::thread detached
// loop: range-for
// origin: vector parameter
// waits: none
// distance: function pointer
// limiter: none
// differs: what is called for each element
// A: unbounded Y1 | spawn: std::thread detached
// B: abstain-ok U3 | spawn: function of a plugin
// libraries: -ldl
// witness: runnable
#include "witness.h"
#include <cstdio>
#include <dlfcn.h>
#include <string>
#include <thread>
#include <vector>

struct Claim {
  std::string policy;
  long cents = 0;
};

extern "C" {
typedef int (*claim_sink_fn)(const char *policy, long cents);
}

class Dispatcher {
public:
  bool load(const char *library) {
    library_ = dlopen(library, RTLD_NOW);
    if (library_)
      sink_ = reinterpret_cast<claim_sink_fn>(dlsym(library_, "claim_sink"));
    if (!sink_)
      std::fprintf(stderr, "dispatcher: no claim_sink\n");
    return sink_ != nullptr;
  }

  void dispatch(const std::vector<Claim> &claims) {
    for (const Claim &claim : claims) {
      if (claim.cents <= 0)
        continue;
#ifndef TWIN
      std::thread([this, &claim] {
        witness::task();
        accept(claim);
      }).detach();
#else
      accept(claim);
#endif
    }
  }

private:
  void accept(const Claim &claim) {
    if (sink_ && sink_(claim.policy.c_str(), claim.cents) != 0)
      __atomic_add_fetch(&rejected_, 1, __ATOMIC_RELAXED);
  }

  void *library_ = nullptr;
  claim_sink_fn sink_ = nullptr;
  int rejected_ = 0;
};

int main(int argc, char **argv) {
  static std::vector<Claim> claims(witness::size(argc, argv), {"P-1", 4500});
  static Dispatcher dispatcher;
  dispatcher.load("libclaimsink.so");
  dispatcher.dispatch(claims);
  return witness::report();
}

// trap: D10 D9
// spawn: std::thread joined
// loop: index
// origin: A: request field; B: function of a loaded module
// waits: after the loop
// distance: same function
// differs: which count the loop runs to
// A: unbounded Y1 | limiter: none
// B: abstain-ok U2 | limiter: none
// witness: runnable
#include "witness.h"
#include <dlfcn.h>
#include <string>
#include <thread>
#include <vector>

struct Ask {
  std::vector<std::string> questions;
};

class Module {
public:
  explicit Module(const char *symbol) : lanes_(reinterpret_cast<int (*)()>(dlsym(RTLD_DEFAULT, symbol))) {}
  std::size_t lanes() const { return lanes_ ? static_cast<std::size_t>(lanes_() % 7) + 1 : 1; }

private:
  int (*lanes_)();
};

static void answer(const Ask &ask, std::size_t i) {
  witness::task();
  if (i < ask.questions.size() && ask.questions[i].empty())
    std::puts("no question");
}

void onAsk(const Ask &ask, const Module &module) {
#ifdef TWIN
  const std::size_t n = module.lanes();
#else
  const std::size_t n = ask.questions.size() / module.lanes() + 1;
#endif
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < n; ++i)
    threads.emplace_back(answer, std::cref(ask), i);
  for (auto &t : threads)
    t.join();
}

int main(int argc, char **argv) {
  Ask ask;
  ask.questions.resize(witness::size(argc, argv), "why?");
  onAsk(ask, Module("no_such_symbol"));
  return witness::report();
}

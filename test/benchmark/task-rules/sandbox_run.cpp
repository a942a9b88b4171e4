// rule: fanout-blocking-log-in-task
// differs: how the thread is joined
// A: silent | join() in the same iteration: one script at a time
// B: silent | the jthread joins at the end of the iteration
#include <iostream>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

struct Script {
  std::string Name;
  std::string Source;
};

// Interpreters keep their state in thread-locals, so every script gets a fresh thread.
int interpret(const std::string &Source);

static void runOne(const Script &S, int &Failed) {
  try {
    if (interpret(S.Source) != 0) {
      std::cerr << S.Name << ": exited with an error\n";
      ++Failed;
    }
  } catch (const std::runtime_error &E) {
    std::cerr << S.Name << ": " << E.what() << '\n';
    ++Failed;
  }
}

int runScripts(const std::vector<Script> &Scripts) {
  int Failed = 0;
  for (const Script &S : Scripts) {
#ifdef TWIN
    std::jthread Fresh(runOne, std::cref(S), std::ref(Failed));
#else
    std::thread Fresh(runOne, std::cref(S), std::ref(Failed));
    Fresh.join();
#endif
  }
  return Failed;
}

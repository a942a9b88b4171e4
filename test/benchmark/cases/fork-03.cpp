// spawn: fork
// loop: counted
// limiter: none
// waits: after the loop
// distance: helper function
// differs: origin of the size
// A: unbounded Y1 | origin: vector parameter
// B: bounded N2 | origin: configuration field
// witness: runnable
#include "witness.h"
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

struct Settings {
  int WorkerProcesses = 5;
  std::string User;
};

static bool startWorker() {
  switch (fork()) {
  case -1:
    return false;
  case 0:
    witness::task();
    _exit(0);
  }
  return true;
}

void serve(const Settings &Config, const std::vector<int> &Listeners) {
#ifndef TWIN
  for (std::size_t I = 0; I < Listeners.size(); ++I)
#else
  for (int I = 0; I < Config.WorkerProcesses; ++I)
#endif
    if (!startWorker())
      break;
  while (::wait(nullptr) != -1) {
  }
  (void)Config;
  (void)Listeners;
}

int main(int argc, char **argv) {
  serve(Settings(), std::vector<int>(witness::size(argc, argv)));
  return witness::report();
}

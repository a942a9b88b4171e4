// spawn: std::thread detached
// loop: while
// origin: text split by a delimiter
// waits: detached
// distance: same function
// differs: bound of the loop
// A: unbounded Y1 | limiter: none
// B: bounded N7 | limiter: counter in the condition
// witness: runnable
#include "witness.h"
#include <sstream>
#include <string>
#include <thread>

void reload(std::string Module) { witness::task(); }

void reloadListed(const std::string &Header) {
  std::stringstream In(Header);
  std::string Name;
  int Budget = 10;
#ifndef TWIN
  while (std::getline(In, Name, ',')) {
#else
  while (Budget-- > 0 && std::getline(In, Name, ',')) {
#endif
    std::thread(reload, Name).detach();
  }
  (void)Budget;
}

int main(int argc, char **argv) {
  std::string Header;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Header += "mod,";
  reloadListed(Header);
  return witness::report();
}

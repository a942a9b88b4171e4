// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// A loop that counts down from a constant and breaks at 0.

#include <thread>
void sendAll(int *Cases, void (*Send)(int)) {
  for (std::size_t I = 8;;) {
    if (I == 0)
      break;
    --I;
    std::thread(Send, Cases[I]).detach();
  }
}

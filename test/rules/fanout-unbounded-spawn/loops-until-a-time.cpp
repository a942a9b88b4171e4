// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// How often a loop runs until a point in time, the clock tells: that is no number of the input.

#include <chrono>
#include <thread>

using Clock = std::chrono::steady_clock;
void work();

void ticks(Clock::time_point Until, Clock::duration Step) {
  auto Next = Clock::now();
  while (Next < Until) {
    std::thread(work).detach();
    Next += Step;
    std::this_thread::sleep_until(Next);
  }
}

void seconds(std::chrono::seconds Total) {
  for (std::chrono::seconds S{0}; S != Total; S += std::chrono::seconds{1})
    std::thread(work).detach();
}



// Numbers are counted.
void points(const unsigned *Values, unsigned Count) {
  for (unsigned I = 0; I != Count; ++I)
    std::thread([Value = Values[I]] { (void)Value; work(); }).detach();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

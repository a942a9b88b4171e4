// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// A counter ends a loop only if each round that starts something counts.

#include <queue>
#include <thread>
#include <vector>

struct Update {
  int Id;
  bool Urgent;
};
void post(Update U);

void urgentOnly(std::queue<Update> Updates) {
  unsigned Burst = 0;
  while (!Updates.empty() && Burst < 10) {
    Update U = Updates.front();
    Updates.pop();
    if (U.Urgent)
      ++Burst;
    std::thread(post, U).detach();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

void each(std::queue<Update> Updates) {
  unsigned Burst = 0;
  while (!Updates.empty() && Burst < 10) {
    Update U = Updates.front();
    Updates.pop();
    ++Burst;
    std::thread(post, U).detach();
  }
}

// Only what starts is counted.
void eachThatStarts(std::queue<Update> Updates) {
  unsigned Burst = 0;
  while (!Updates.empty() && Burst < 10) {
    Update U = Updates.front();
    Updates.pop();
    if (!U.Urgent)
      continue;
    ++Burst;
    std::thread(post, U).detach();
  }
}

// The counter of an inner loop begins anew; in each round it counts.
void rounds(const std::vector<Update> &Updates) {
  for (const Update &U : Updates) {
    std::vector<std::thread> Copies;
    for (int Copy = 0; Copy < 3; ++Copy)
      Copies.emplace_back(post, U);
    for (std::thread &T : Copies)
      T.join();
  }
}

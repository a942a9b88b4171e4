// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// A helper that tells how long each of a few pieces is.

#include <algorithm>
#include <cstddef>
#include <span>
#include <thread>
#include <vector>

void align(std::span<int> Part);

std::size_t lengthOfSeven(std::size_t Reads) { return std::max<std::size_t>(1, (Reads + 6) / 7); }
std::size_t lengthOfFive(std::size_t) { return 5; }

void sevenParts(std::span<int> All) {
  std::vector<std::jthread> Threads;
  const std::size_t Length = lengthOfSeven(All.size());
  for (std::size_t First = 0; First < All.size(); First += Length)
    Threads.emplace_back(align, All.subspan(First, std::min(Length, All.size() - First)));
}

void partsOfFive(std::span<int> All) {
  std::vector<std::jthread> Threads;
  const std::size_t Length = lengthOfFive(All.size());
  for (std::size_t First = 0; First < All.size(); First += Length)
    Threads.emplace_back(align, All.subspan(First, std::min(Length, All.size() - First)));
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// The length is that of another number.
void partsOfOther(std::span<int> All, std::span<int> Other) {
  std::vector<std::jthread> Threads;
  const std::size_t Length = lengthOfSeven(Other.size());
  for (std::size_t First = 0; First < All.size(); First += Length)
    Threads.emplace_back(align, All.subspan(First, std::min(Length, All.size() - First)));
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

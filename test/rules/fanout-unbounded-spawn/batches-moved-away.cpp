// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// Threads that are moved to another list are not waited for when the batch is cleared.

#include <algorithm>
#include <iterator>
#include <thread>
#include <vector>

void dock(int Molecule);

void waitsForBatch(const std::vector<int> &All) {
  std::vector<std::jthread> Batch;
  for (int M : All) {
    Batch.emplace_back(dock, M);
    if (Batch.size() == 8)
      Batch.clear();
  }
}

void keepsThem(const std::vector<int> &All) {
  std::vector<std::jthread> Batch, Earlier;
  for (int M : All) {
    Batch.emplace_back(dock, M);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    if (Batch.size() == 8) {
      std::move(Batch.begin(), Batch.end(), std::back_inserter(Earlier));
      Batch.clear();
    }
  }
}

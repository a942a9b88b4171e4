// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// A piece that goes on from where the last one ended.

#include <algorithm>
#include <thread>
#include <vector>

void go(int X);

void pieces(const std::vector<int> &Items) {
  std::size_t Begin = 0;
  while (Begin < Items.size()) {
    std::size_t End = std::min(Begin + 8, Items.size());
    std::vector<std::jthread> Piece;
    for (; Begin < End; ++Begin)
      Piece.emplace_back(go, Items[Begin]);
  }
}

void piecesTogether(const std::vector<int> &Items) {
  std::size_t Begin = 0;
  std::vector<std::jthread> All;
  while (Begin < Items.size()) {
    std::size_t End = std::min(Begin + 8, Items.size());
    for (; Begin < End; ++Begin)
      All.emplace_back(go, Items[Begin]);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

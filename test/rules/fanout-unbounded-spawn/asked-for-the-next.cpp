// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// Objects that are asked whether there is more, and helpers that have none.

#include <cstdio>
#include <istream>
#include <memory>
#include <string>
#include <thread>
#include <vector>

struct Row {
  std::string Id;
};
void solve(Row R);

class Cursor {
public:
  explicit Cursor(std::vector<Row> Rows) : Rows(std::move(Rows)) {}
  bool step() { return ++At < Rows.size(); }
  bool few() { return ++At < 8; }
  const Row &row() const { return Rows[At]; }

private:
  std::vector<Row> Rows;
  std::size_t At = 0;
};

void each(Cursor &C) {
  do {
    std::thread(solve, C.row()).detach();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  } while (C.step());
}

void theFirst(Cursor &C) {
  do {
    std::thread(solve, C.row()).detach();
  } while (C.few());
}

std::unique_ptr<Row> next(std::istream &In) {
  auto R = std::make_unique<Row>();
  return In >> R->Id ? std::move(R) : nullptr;
}

void untilNone(std::istream &In) {
  for (;;) {
    std::unique_ptr<Row> R = next(In);
    if (!R)
      break;
    std::thread(solve, *R).detach();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

void waitsForEach(std::istream &In) {
  for (;;) {
    std::unique_ptr<Row> R = next(In);
    if (!R)
      break;
    std::thread(solve, *R).join();
  }
}

void blocks(std::istream &In) {
  char Block[512];
  while (In.read(Block, sizeof Block))
    std::thread(solve, Row{Block}).detach();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void lines(std::istream &In) {
  char Line[512];
  while (In.getline(Line, sizeof Line))
    std::thread(solve, Row{Line}).detach();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void untilEnd(std::istream &In) {
  while (In.peek() != EOF) {
    Row R;
    In >> R.Id;
    std::thread(solve, R).detach();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

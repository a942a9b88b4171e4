// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// Cursors that are told how many rows to give.

#include <cstddef>
#include <optional>
#include <string>
#include <thread>
#include <vector>

struct Loan {
  std::string Borrower;
  int Days;
};
void remind(Loan L);

class Cursor {
public:
  Cursor(const std::vector<Loan> &All, int Days) : All(All), Days(Days) {}
  void limit(std::size_t Rows) { Left = Rows; }
  std::optional<Loan> next() {
    while (Left > 0 && Row < All.size()) {
      const Loan &L = All[Row++];
      if (L.Days < Days)
        continue;
      --Left;
      return L;
    }
    return std::nullopt;
  }

private:
  const std::vector<Loan> &All;
  int Days;
  std::size_t Row = 0;
  std::size_t Left = static_cast<std::size_t>(-1);
};

void all(const std::vector<Loan> &Loans) {
  Cursor Rows(Loans, 14);
  while (auto L = Rows.next())
    std::thread(remind, *L).detach();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void few(const std::vector<Loan> &Loans) {
  Cursor Rows(Loans, 14);
  Rows.limit(25);
  while (auto L = Rows.next())
    std::thread(remind, *L).detach();
}

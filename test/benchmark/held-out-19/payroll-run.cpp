// spawn: std::thread
// loop: counted
// origin: employees of a company file
// limiter: batches
// waits: end of each batch
// distance: helper function
// differs: what happens to a full batch
// A: unbounded Y5 | limiter: threads of a full batch detached and forgotten
// B: bounded N6 | limiter: threads of a full batch joined
// witness: runnable
#include "witness.h"
#include <atomic>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

namespace payroll {

struct Employee {
  std::string Name;
  long GrossCents = 0;
};

class Ledger {
public:
  void withhold(const Employee &E) {
    witness::task();
    long Taxable = E.GrossCents > 90000 ? E.GrossCents - 90000 : 0;
    WithheldCents += Taxable * 19 / 100;
  }
  long withheld() const { return WithheldCents; }

private:
  std::atomic<long> WithheldCents = 0;
};

std::vector<Employee> readEmployees(std::istream &In) {
  std::vector<Employee> All;
  std::string Line;
  while (std::getline(In, Line)) {
    auto Comma = Line.find(',');
    if (Comma == std::string::npos)
      continue;
    All.push_back({Line.substr(0, Comma), std::stol(Line.substr(Comma + 1))});
  }
  return All;
}

void flush(std::vector<std::thread> &Batch) {
  for (std::thread &T : Batch)
#ifdef TWIN
    T.join();
#else
    T.detach();
#endif
  Batch.clear();
}

long run(const std::vector<Employee> &Staff, Ledger &Books) {
  constexpr std::size_t BatchSize = 12;
  std::vector<std::thread> Batch;
  Batch.reserve(BatchSize);
  for (std::size_t I = 0; I != Staff.size(); ++I) {
    Batch.emplace_back(&Ledger::withhold, &Books, std::cref(Staff[I]));
    if (Batch.size() == BatchSize)
      flush(Batch);
  }
  flush(Batch);
  return Books.withheld();
}

} // namespace payroll

int main(int argc, char **argv) {
  std::stringstream File;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    File << "Employee " << I << "," << 200000 + I << "\n";
  auto Staff = payroll::readEmployees(File);
  static payroll::Ledger Books;
  payroll::run(Staff, Books);
  return witness::report();
}

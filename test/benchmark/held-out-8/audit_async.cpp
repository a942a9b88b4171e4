// spawn: std::async
// loop: range-for
// origin: vector parameter
// limiter: none
// waits: future
// distance: same function
// differs: what becomes of the future
// A: unbounded Y1 | waits: futures kept until the end
// B: bounded N3 | waits: temporary future in the iteration
// witness: runnable
#include "witness.h"
#include <future>
#include <string>
#include <vector>

struct AuditRecord {
  std::string actor, action;
};

class AuditTrail {
public:
  void append(const std::vector<AuditRecord> &records) {
    for (const auto &record : records) {
#ifdef TWIN
      (void)std::async(std::launch::async, [this, &record] { persist(record); });
#else
      writes_.push_back(std::async(std::launch::async, [this, &record] { persist(record); }));
#endif
    }
    for (auto &write : writes_)
      write.wait();
    writes_.clear();
  }

private:
  void persist(const AuditRecord &) { witness::task(); }
  std::vector<std::future<void>> writes_;
};

int main(int argc, char **argv) {
  AuditTrail trail;
  trail.append(std::vector<AuditRecord>(witness::size(argc, argv), {"root", "login"}));
  return witness::report();
}

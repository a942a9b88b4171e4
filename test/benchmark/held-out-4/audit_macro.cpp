// spawn: std::thread detached
// loop: FOREACH macro
// origin: vector parameter
// limiter: none
// distance: macro
// differs: what the macro does
// A: unbounded Y1 | waits: detached
// B: bounded N10 | waits: the call itself
// witness: runnable
#include "witness.h"
#include <cstring>
#include <string>
#include <thread>
#include <vector>

#define FOREACH(item, list) for (auto &item : list)

#ifdef TWIN
#define IN_BACKGROUND(...) \
  do {                     \
    auto body_ = __VA_ARGS__; \
    body_();               \
  } while (0)
#else
#define IN_BACKGROUND(...) \
  do {                     \
    auto body_ = __VA_ARGS__; \
    std::thread(body_).detach(); \
  } while (0)
#endif

struct AuditRecord {
  std::string actor;
  std::string action;
};

class AuditSink {
public:
  void store(const AuditRecord &record) {
    if (!record.actor.empty())
      witness::task();
  }
};

void forwardAudit(AuditSink &sink, const std::vector<AuditRecord> &records) {
  FOREACH(record, records) {
    if (record.action == "read")
      continue;
    IN_BACKGROUND([&sink, record] { sink.store(record); });
  }
}

int main(int argc, char **argv) {
  AuditSink sink;
  std::vector<AuditRecord> records(witness::size(argc, argv), AuditRecord{"root", "write"});
  forwardAudit(sink, records);
  return witness::report();
}

// loop: reverse iterator
// origin: vector parameter
// limiter: none
// distance: member function
// differs: who handles a record
// A: abstain-ok U3 | spawn: perhaps in a function found with dlsym | waits: unknown
// B: unbounded Y1 | spawn: std::thread | waits: detached
// witness: runnable
#include "witness.h"
#include <cstdint>
#include <dlfcn.h>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace audit {

struct AuditRecord {
  std::uint64_t Id = 0;
  std::string User;
  std::string Action;
};

using SinkFunction = int (*)(unsigned);

class Sink {
public:
  explicit Sink(const std::string &Function) : Library(dlopen(nullptr, RTLD_NOW)) {
    if (Library)
      Write = reinterpret_cast<SinkFunction>(dlsym(Library, Function.c_str()));
    if (!Write)
      throw std::runtime_error("no function " + Function);
  }
  ~Sink() { dlclose(Library); }
  Sink(const Sink &) = delete;
  Sink &operator=(const Sink &) = delete;

  bool write(const AuditRecord &R) {
#ifndef TWIN
    return Write(static_cast<unsigned>(R.Id)) == 0;
#else
    std::thread([R] { append(R); }).detach();
    return true;
#endif
  }

private:
  static void append(const AuditRecord &R) {
    witness::task();
    if (R.User.empty() || R.Action.empty())
      std::fprintf(stderr, "record %llu is incomplete\n", static_cast<unsigned long long>(R.Id));
  }

  void *Library;
  SinkFunction Write = nullptr;
};

/// Newest first; gives the number of records that the sink refused.
std::size_t flush(Sink &Target, const std::vector<AuditRecord> &Records) {
  std::size_t Refused = 0;
  for (auto It = Records.rbegin(); It != Records.rend(); ++It)
    if (!Target.write(*It))
      ++Refused;
  return Refused;
}

} // namespace audit

int main(int argc, char **argv) {
  std::vector<audit::AuditRecord> Records(witness::size(argc, argv));
  std::uint64_t Id = 0;
  for (auto &R : Records)
    R = {++Id % 20, "root", "login"};
  audit::Sink Sink("usleep");
  return audit::flush(Sink, Records) == 0 ? witness::report() : 1;
}

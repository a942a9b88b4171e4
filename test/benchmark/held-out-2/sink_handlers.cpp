// spawn: virtual call of a dispatcher
// loop: range-for
// origin: container parameter
// waits: detached
// distance: final class, or an interface with unknown implementations
// differs: whether the implementation is known
// A: unbounded Y1 | limiter: none
// B: abstain-ok U3 | limiter: none | witness: not-runnable (the implementation is in another program)
// witness: runnable
#include "witness.h"
#include <functional>
#include <memory>
#include <string>
#include <thread>
#include <vector>

struct IDispatcher {
  virtual ~IDispatcher() = default;
  virtual void dispatch(std::function<void()> fn) = 0;
};

#ifndef TWIN
class DetachedDispatcher final : public IDispatcher {
public:
  void dispatch(std::function<void()> fn) override { std::thread(std::move(fn)).detach(); }
};
using SinkDispatcher = DetachedDispatcher;
#else
using SinkDispatcher = IDispatcher;
#endif

struct AuditRecord {
  std::string actor;
  std::string action;
};

class AuditSink {
public:
  explicit AuditSink(SinkDispatcher &d) : dispatcher(d) {}

  void writeAll(const std::vector<AuditRecord> &records) {
    for (const auto &r : records)
      dispatcher.dispatch([copy = r] { write(copy); });
  }

private:
  static void write(const AuditRecord &r) {
    if (!r.actor.empty())
      witness::task();
  }
  SinkDispatcher &dispatcher;
};

#ifdef TWIN
std::unique_ptr<IDispatcher> loadDispatcher(const char *library);
#endif

int main(int argc, char **argv) {
#ifdef TWIN
  auto dispatcher = loadDispatcher("libdispatch-io.so");
#else
  auto dispatcher = std::make_unique<DetachedDispatcher>();
#endif
  AuditSink sink(*dispatcher);
  sink.writeAll(std::vector<AuditRecord>(witness::size(argc, argv), AuditRecord{"root", "login"}));
  return witness::report();
}

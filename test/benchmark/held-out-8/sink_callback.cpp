// spawn: callback
// loop: range-for
// origin: span parameter
// limiter: none
// waits: unknown
// distance: std::function member
// differs: what is called
// A: abstain-ok U3 | spawn: a callback that the user of the library sets
// B: unbounded Y1 | spawn: std::thread in the library
// witness: runnable
#include "witness.h"
#include <functional>
#include <span>
#include <string>
#include <thread>
#include <vector>

struct LogRecord {
  int severity;
  std::string text;
};

using SinkCallback = void (*)(const LogRecord &, void *);

class LogForwarder {
public:
  void setSink(SinkCallback sink, void *context) {
    sink_ = sink;
    context_ = context;
  }

  void forward(std::span<const LogRecord> records) {
    for (const LogRecord &record : records) {
      if (record.severity < threshold_)
        continue;
#ifdef TWIN
      std::thread(sink_, std::cref(record), context_).detach();
#else
      sink_(record, context_);
#endif
    }
  }

private:
  SinkCallback sink_ = nullptr;
  void *context_ = nullptr;
  int threshold_ = 3;
};

static void writeSyslog(const LogRecord &, void *) { witness::task(); }

int main(int argc, char **argv) {
  std::vector<LogRecord> records(witness::size(argc, argv), LogRecord{4, "disk full"});
  LogForwarder forwarder;
  forwarder.setSink(writeSyslog, nullptr);
  forwarder.forward(records);
  return witness::report();
}

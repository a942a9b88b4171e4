// spawn: std::thread
// loop: range-for
// origin: request field
// waits: join
// distance: same function
// differs: key of the map of threads
// A: unbounded Y1 | limiter: none (a thread per source)
// B: bounded N1 | limiter: a thread per severity
// witness: runnable
#include "witness.h"
#include <map>
#include <string>
#include <thread>
#include <vector>

enum class Severity { Info, Warning, Error, Fatal };

struct Alarm {
  Severity severity;
  std::string source;
};

struct AlarmReport {
  std::vector<Alarm> alarms;
};

static Severity parseSeverity(const std::string &text) {
  if (text == "fatal")
    return Severity::Fatal;
  if (text == "error")
    return Severity::Error;
  return text == "warning" ? Severity::Warning : Severity::Info;
}

AlarmReport parseReport(const std::vector<std::pair<std::string, std::string>> &pairs) {
  AlarmReport report;
  for (const auto &[severity, source] : pairs)
    report.alarms.push_back({parseSeverity(severity), source});
  return report;
}

void escalate(const AlarmReport &report) {
#ifdef TWIN
  std::map<Severity, std::thread> pagers;
#else
  std::map<std::string, std::thread> pagers;
#endif
  for (const Alarm &alarm : report.alarms) {
#ifdef TWIN
    auto [it, added] = pagers.try_emplace(alarm.severity);
#else
    auto [it, added] = pagers.try_emplace(alarm.source);
#endif
    if (added)
      it->second = std::thread([] { witness::task(); });
  }
  for (auto &[key, pager] : pagers)
    pager.join();
}

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  std::vector<std::pair<std::string, std::string>> pairs;
  for (std::size_t i = 0; i < n; ++i)
    pairs.emplace_back(i % 3 ? "error" : "info", "host" + std::to_string(i));
  escalate(parseReport(pairs));
  return witness::report();
}

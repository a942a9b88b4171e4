// The parts of glog that tests use, with glog's names and types.

#ifndef STUB_GLOG_LOGGING_H
#define STUB_GLOG_LOGGING_H

#include <ostream>

namespace google {
enum LogSeverity { GLOG_INFO, GLOG_WARNING, GLOG_ERROR, GLOG_FATAL };
class LogMessage {
public:
  LogMessage(const char *file, int line, LogSeverity severity);
  ~LogMessage();
  std::ostream &stream();
};
class LogMessageFatal : public LogMessage {
public:
  LogMessageFatal(const char *file, int line);
  [[noreturn]] ~LogMessageFatal();
};
class LogMessageVoidify {
public:
  void operator&(std::ostream &) {}
};
} // namespace google

#define COMPACT_GOOGLE_LOG_INFO google::LogMessage(__FILE__, __LINE__, google::GLOG_INFO)
#define COMPACT_GOOGLE_LOG_WARNING                                             \
  google::LogMessage(__FILE__, __LINE__, google::GLOG_WARNING)
#define COMPACT_GOOGLE_LOG_ERROR                                               \
  google::LogMessage(__FILE__, __LINE__, google::GLOG_ERROR)
#define COMPACT_GOOGLE_LOG_FATAL google::LogMessageFatal(__FILE__, __LINE__)
#define LOG(severity) COMPACT_GOOGLE_LOG_##severity.stream()
#define LOG_EVERY_N(severity, n)                                               \
  static int LOG_OCCURRENCES = 0, LOG_OCCURRENCES_MOD_N = 0;                   \
  ++LOG_OCCURRENCES;                                                           \
  if (++LOG_OCCURRENCES_MOD_N > n)                                             \
    LOG_OCCURRENCES_MOD_N -= n;                                                \
  if (LOG_OCCURRENCES_MOD_N == 1)                                              \
  LOG(severity)
#define CHECK(condition)                                                       \
  (condition) ? (void)0 : google::LogMessageVoidify() & LOG(FATAL)
#define CHECK_LE(a, b) CHECK((a) <= (b))

#endif

// spawn: std::async
// loop: range-for
// origin: request field
// waits: get after the loop
// distance: same function
// differs: on which paths the guard holds
// A: unbounded Y4 | limiter: guard for one of the formats only
// B: bounded N7 | limiter: guard on every path
// witness: runnable
#include "witness.h"
#include <future>
#include <stdexcept>
#include <string>
#include <vector>

enum class Format { Html, Csv, Pdf };

struct ReportRequest {
  Format format = Format::Html;
  std::vector<int> accounts;
};

class TooLarge : public std::runtime_error {
  using std::runtime_error::runtime_error;
};

constexpr size_t kMaxAccounts = 64;

static std::string section(int account, Format format) {
  witness::task();
  return std::to_string(account) + (format == Format::Csv ? ";" : "<br>");
}

std::string makeReport(const ReportRequest &req) {
  switch (req.format) {
  case Format::Pdf:
    if (req.accounts.size() > kMaxAccounts)
      throw TooLarge("pdf: too many accounts");
    break;
  case Format::Html:
  case Format::Csv:
#ifdef TWIN
    if (req.accounts.size() > kMaxAccounts)
      throw TooLarge("too many accounts");
#endif
    break;
  }

  std::vector<std::future<std::string>> sections;
  for (int account : req.accounts)
    sections.push_back(std::async(std::launch::async, section, account, req.format));
  std::string text;
  for (auto &s : sections)
    text += s.get();
  return text;
}

int main(int argc, char **argv) {
  ReportRequest req{Format::Csv, std::vector<int>(witness::size(argc, argv), 7)};
  try {
    makeReport(req);
  } catch (const TooLarge &e) {
    fprintf(stderr, "%s\n", e.what());
  }
  return witness::report();
}

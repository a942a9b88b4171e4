// spawn: std::async
// loop: std::transform
// origin: vector parameter
// waits: get after the loop
// distance: lambda
// differs: launch policy
// A: bounded N10 | limiter: std::launch::deferred, done by get
// B: unbounded Y1 | limiter: none
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <future>
#include <iterator>
#include <string>
#include <vector>

namespace spelling {

#ifdef TWIN
constexpr auto kPolicy = std::launch::async;
#else
constexpr auto kPolicy = std::launch::deferred;
#endif

struct Report {
  std::size_t paragraph;
  std::vector<std::string> misspelt;
};

Report checkParagraph(std::size_t index, const std::string &text) {
  witness::task();
  return {index, text.find("teh") == std::string::npos ? std::vector<std::string>{} : std::vector<std::string>{"teh"}};
}

std::vector<Report> checkDocument(const std::vector<std::string> &paragraphs) {
  std::vector<std::future<Report>> checks;
  checks.reserve(paragraphs.size());
  std::transform(paragraphs.begin(), paragraphs.end(), std::back_inserter(checks), [&](const std::string &text) {
    const auto index = static_cast<std::size_t>(&text - paragraphs.data());
    return std::async(kPolicy, checkParagraph, index, std::cref(text));
  });

  std::vector<Report> reports;
  for (auto &check : checks)
    if (Report report = check.get(); !report.misspelt.empty())
      reports.push_back(std::move(report));
  return reports;
}

} // namespace spelling

int main(int argc, char **argv) {
  std::vector<std::string> paragraphs(witness::size(argc, argv), "teh quick brown fox");
  spelling::checkDocument(paragraphs);
  return witness::report();
}

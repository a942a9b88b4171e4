// spawn: std::async
// loop: range-for
// origin: vector parameter
// waits: get
// distance: same function
// differs: what is walked
// A: unbounded Y1 | limiter: none
// B: bounded N11 | limiter: the first eight elements
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <future>
#include <span>
#include <string>
#include <vector>

struct Attachment {
  std::string name;
  std::vector<char> bytes;
};

static bool looks_malicious(const Attachment &a) {
  witness::task();
  return a.name.ends_with(".exe");
}

bool quarantine(const std::vector<Attachment> &attachments) {
  std::span<const Attachment> sample(attachments);
#ifdef TWIN
  constexpr std::size_t kSample = 8;
  sample = sample.first(std::min(kSample, sample.size()));
#endif
  std::vector<std::future<bool>> verdicts;
  verdicts.reserve(sample.size());
  for (const Attachment &attachment : sample)
    verdicts.emplace_back(std::async(std::launch::async, looks_malicious, std::cref(attachment)));
  bool bad = false;
  for (auto &verdict : verdicts)
    bad |= verdict.get();
  return bad;
}

int main(int argc, char **argv) {
  quarantine(std::vector<Attachment>(witness::size(argc, argv)));
  return witness::report();
}

// spawn: std::async
// loop: do-while
// origin: entries of a journal text
// waits: futures
// distance: helper function
// differs: value of the limit
// A: bounded N5 | limiter: window of 32
// B: unbounded Y3 | limiter: window of 0, which is without limit
// witness: runnable
#include "witness.h"
#include <charconv>
#include <cstdint>
#include <future>
#include <list>
#include <optional>
#include <string>
#include <string_view>

struct ReplayOptions {
#ifndef TWIN
  std::size_t maxInFlight = 32;
#else
  std::size_t maxInFlight = 0;
#endif
  bool stopOnGap = false;
};

class JournalReader {
public:
  explicit JournalReader(std::string_view text) : rest_(text) {}

  std::optional<std::uint64_t> next() {
    const auto end = rest_.find('\n');
    if (end == rest_.npos)
      return std::nullopt;
    std::uint64_t sequence = 0;
    std::from_chars(rest_.data(), rest_.data() + end, sequence);
    rest_.remove_prefix(end + 1);
    return sequence;
  }

private:
  std::string_view rest_;
};

class Replayer {
public:
  explicit Replayer(ReplayOptions options) : options_(options) {}

  std::uint64_t replay(JournalReader journal) {
    std::optional<std::uint64_t> sequence;
    do {
      sequence = journal.next();
      if (!sequence)
        break;
      if (options_.stopOnGap && *sequence > last_ + 1)
        break;
      last_ = *sequence;
      throttle();
      running_.push_back(std::async(std::launch::async, &Replayer::apply, this, *sequence));
    } while (sequence);
    while (!running_.empty())
      finishOldest();
    return last_;
  }

private:
  void throttle() {
    if (options_.maxInFlight == 0)
      return;
    while (running_.size() >= options_.maxInFlight)
      finishOldest();
  }

  void finishOldest() {
    running_.front().get();
    running_.pop_front();
  }

  void apply(std::uint64_t sequence) {
    (void)sequence;
    witness::task();
  }

  ReplayOptions options_;
  std::list<std::future<void>> running_;
  std::uint64_t last_ = 0;
};

int main(int argc, char **argv) {
  std::string journal;
  for (std::size_t i = 0, n = witness::size(argc, argv); i < n; ++i)
    journal += std::to_string(i + 1) + "\n";
  Replayer(ReplayOptions{}).replay(JournalReader(journal));
  return witness::report();
}

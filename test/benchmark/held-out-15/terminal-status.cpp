// spawn: std::thread
// loop: counted
// origin: size of a container
// limiter: none
// waits: after the loop
// distance: same function
// differs: container that is walked
// A: bounded N1 | origin: constant array
// B: unbounded Y1 | origin: vector of a request
// witness: runnable
#include "witness.h"
#include <array>
#include <atomic>
#include <string>
#include <string_view>
#include <system_error>
#include <thread>
#include <vector>

namespace airport {

constexpr std::array<std::string_view, 5> kTerminals{"A", "B", "C", "D", "E"};

struct StatusQuery {
  std::string user;
  std::vector<std::string> terminals;
};

class StatusService {
public:
  struct Answer {
    int open = 0;
    bool complete = true;
  };

  Answer status(const StatusQuery &query) {
#ifndef TWIN
    const auto &terminals = kTerminals;
#else
    const auto &terminals = query.terminals;
#endif
    Answer answer;
    std::atomic<int> open{0};
    std::vector<std::thread> lookups;
    try {
      for (std::size_t i = 0; i < terminals.size(); i++)
        lookups.emplace_back([this, &open, &terminals, i] {
          if (isOpen(terminals[i]))
            ++open;
        });
    } catch (const std::system_error &) {
      answer.complete = false;
    }
    for (auto &lookup : lookups)
      lookup.join();
    answer.open = open;
    return answer;
  }

private:
  bool isOpen(std::string_view terminal) const {
    witness::task();
    return !terminal.empty() && terminal.front() != 'X';
  }
};

} // namespace airport

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  airport::StatusQuery query{"dispatcher", {}};
  for (std::size_t i = 0; i < n; ++i)
    query.terminals.push_back(std::string(1, static_cast<char>('A' + i % 26)));
  airport::StatusService().status(query);
  return witness::report();
}

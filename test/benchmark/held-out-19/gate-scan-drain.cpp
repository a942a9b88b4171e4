// spawn: std::jthread
// loop: while over a queue
// origin: messages of a queue
// distance: same function
// waits: after each batch
// differs: where the size of the batch comes from
// A: unbounded Y3 | limiter: batches of the size in the header of the message
// B: bounded N6 | limiter: batches of at most 32
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <cstdint>
#include <optional>
#include <queue>
#include <string>
#include <thread>
#include <vector>

namespace terminal {

struct ScanHeader {
  std::uint16_t Gate = 0;
  std::uint32_t BatchSize = 1;
};

struct Scan {
  std::string Container;
  double TareKg = 0;
};

class GateQueue {
public:
  void push(Scan S) { Waiting.push(std::move(S)); }
  std::optional<Scan> pop() {
    if (Waiting.empty())
      return std::nullopt;
    Scan S = std::move(Waiting.front());
    Waiting.pop();
    return S;
  }

private:
  std::queue<Scan> Waiting;
};

void lookUp(const Scan &S) {
  witness::task();
  (void)(S.TareKg > 4000);
}

std::size_t drain(const ScanHeader &Header, GateQueue &Queue) {
#ifndef TWIN
  const std::size_t Batch = std::max<std::uint32_t>(Header.BatchSize, 1);
#else
  const std::size_t Batch = std::clamp<std::uint32_t>(Header.BatchSize, 1, 32);
#endif
  std::size_t Total = 0;
  for (;;) {
    std::vector<std::jthread> Lookups;
    while (Lookups.size() < Batch) {
      auto S = Queue.pop();
      if (!S)
        break;
      Lookups.emplace_back([S = std::move(*S)] { lookUp(S); });
    }
    if (Lookups.empty())
      return Total;
    Total += Lookups.size();
  }
}

} // namespace terminal

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  terminal::GateQueue Queue;
  for (std::size_t I = 0; I < N; ++I)
    Queue.push({"TGHU" + std::to_string(1000000 + I), 2200});
  terminal::drain({7, static_cast<std::uint32_t>(N)}, Queue);
  return witness::report();
}

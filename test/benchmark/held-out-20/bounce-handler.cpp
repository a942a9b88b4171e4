// spawn: std::async
// loop: do-while
// origin: count field of a message
// limiter: destructor of the future
// waits: where the future dies
// distance: member function
// differs: whether the future is kept
// A: bounded N3 | limiter: the future dies in the iteration
// B: unbounded Y1 | limiter: none
// witness: runnable
#include "witness.h"
#include <cstdint>
#include <cstring>
#include <future>
#include <stdexcept>
#include <string>
#include <vector>

class ReportReader {
public:
  explicit ReportReader(const std::vector<std::uint8_t> &Bytes) : Bytes(Bytes) {}

  std::uint32_t next() {
    std::uint32_t Value;
    if (Bytes.size() - At < sizeof(Value))
      throw std::out_of_range("delivery report is truncated");
    std::memcpy(&Value, Bytes.data() + At, sizeof(Value));
    At += sizeof(Value);
    return Value;
  }

private:
  const std::vector<std::uint8_t> &Bytes;
  std::size_t At = 0;
};

class BounceHandler {
public:
  void handle(const std::vector<std::uint8_t> &Report) {
    ReportReader Reader(Report);
    std::uint32_t Left = Reader.next();
    if (Left == 0)
      return;
    do {
      const std::uint32_t Status = Reader.next();
      auto Update = std::async(std::launch::async, &BounceHandler::suppress, this, Status);
#ifdef TWIN
      Updates.push_back(std::move(Update));
#endif
    } while (--Left > 0);
    for (auto &U : Updates)
      U.wait();
    Updates.clear();
  }

private:
  void suppress(std::uint32_t Status) {
    witness::task();
    if (Status < 500)
      return;
  }

  std::vector<std::future<void>> Updates;
};

int main(int argc, char **argv) {
  std::vector<std::uint32_t> Words(witness::size(argc, argv) + 1, 550);
  Words[0] = static_cast<std::uint32_t>(Words.size() - 1);
  std::vector<std::uint8_t> Report(Words.size() * sizeof(Words[0]));
  std::memcpy(Report.data(), Words.data(), Report.size());
  BounceHandler Handler;
  Handler.handle(Report);
  return witness::report();
}

// spawn: std::packaged_task on a detached std::thread
// loop: reads of a stream
// origin: blocks of a stream
// limiter: counting_semaphore
// waits: futures after the loop
// distance: same function
// differs: who holds the permit
// A: bounded N4 | limiter: permit moved into the task
// B: unbounded Y5 | limiter: permit given back at the end of the iteration
// witness: runnable
#include "witness.h"
#include <array>
#include <future>
#include <semaphore>
#include <sstream>
#include <string>
#include <thread>
#include <utility>
#include <vector>

class Permit {
public:
  using Counter = std::counting_semaphore<64>;
  explicit Permit(Counter &C) : From(&C) { From->acquire(); }
  Permit(Permit &&Other) noexcept : From(std::exchange(Other.From, nullptr)) {}
  ~Permit() {
    if (From)
      From->release();
  }

private:
  Counter *From;
};

class ColumnSealer {
public:
  explicit ColumnSealer(uint8_t Key) : Key(Key) {}

  std::size_t seal(std::istream &In) {
    std::vector<std::future<std::size_t>> Tags;
    std::array<char, 32> Buffer;
    while (In.read(Buffer.data(), Buffer.size()) || In.gcount() > 0) {
      std::string Block(Buffer.data(), std::size_t(In.gcount()));
      Permit Lane(Lanes);
#ifdef TWIN
      std::packaged_task<std::size_t()> Task(
          [this, Block = std::move(Block)] { return encrypt(Block); });
#else
      std::packaged_task<std::size_t()> Task(
          [this, Block = std::move(Block), Held = std::move(Lane)]() mutable {
            Permit Mine(std::move(Held));
            return encrypt(Block);
          });
#endif
      Tags.push_back(Task.get_future());
      std::thread(std::move(Task)).detach();
    }
    std::size_t Tag = 0;
    for (auto &T : Tags)
      Tag ^= T.get();
    return Tag;
  }

private:
  std::size_t encrypt(const std::string &Block) const {
    witness::task();
    std::size_t Sum = Key;
    for (char C : Block)
      Sum = Sum * 131 + uint8_t(C);
    return Sum;
  }

  uint8_t Key;
  Permit::Counter Lanes{5};
};

int main(int argc, char **argv) {
  std::istringstream In(std::string(witness::size(argc, argv) * 32, 'x'));
  static ColumnSealer Sealer(0x5A);
  Sealer.seal(In);
  return witness::report();
}

// spawn: std::jthread
// loop: counted
// origin: vector parameter
// limiter: none
// distance: same function
// differs: one slot for all or one for each
// A: unbounded Y1 | waits: after the loop
// B: bounded N3 | waits: previous one
// witness: runnable
#include "witness.h"
#include <memory>
#include <thread>
#include <vector>

class Decoder {
public:
  explicit Decoder(std::size_t Streams) : Streams(Streams), Slots(Streams) {}

  void decode() {
    for (std::size_t I = 0; I < Streams.size(); ++I) {
#ifndef TWIN
      Slots[I] = std::jthread([this, I] { one(Streams[I]); });
#else
      Slots[0] = std::jthread([this, I] { one(Streams[I]); });
#endif
    }
    Slots.clear();
  }

private:
  void one(int Stream) {
    witness::task();
    (void)Stream;
  }

  std::vector<int> Streams;
  std::vector<std::jthread> Slots;
};

int main(int argc, char **argv) {
  Decoder D(witness::size(argc, argv));
  D.decode();
  return witness::report();
}

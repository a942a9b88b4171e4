// spawn: std::thread joined
// loop: range-for
// waits: after the loop
// distance: same function
// limiter: none
// differs: the loop around the spawn
// A: unbounded Y1 | origin: parameter
// B: bounded N1 | origin: std::array of stages
// witness: runnable
#include "witness.h"
#include <array>
#include <string>
#include <thread>
#include <vector>

struct Packet {
  std::vector<unsigned char> data;
};

enum Stage { Demux, Decode, Scale, Encode, Mux };
constexpr std::array<Stage, 5> kStages{Demux, Decode, Scale, Encode, Mux};

class Transcoder {
public:
  explicit Transcoder(const std::vector<Packet> &in) : in_(in) {}

  void run() {
    std::vector<std::thread> threads;
#ifdef TWIN
    for (Stage s : kStages)
      threads.emplace_back([this, s] { stage(s); });
#else
    for (const Packet &p : in_)
      threads.emplace_back([this, s = p.data.empty() ? Demux : Decode] { stage(s); });
#endif
    for (auto &t : threads)
      t.join();
  }

private:
  void stage(Stage s) {
    witness::task();
    if (in_.empty() && s != kStages.front())
      std::puts("nothing to do");
  }

  const std::vector<Packet> &in_;
};

int main(int argc, char **argv) {
  std::vector<Packet> packets(witness::size(argc, argv));
  Transcoder(packets).run();
  return witness::report();
}

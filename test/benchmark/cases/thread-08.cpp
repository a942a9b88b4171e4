// spawn: std::thread detached
// loop: counted
// origin: pointer and length
// waits: detached
// distance: same function
// differs: the object that is acquired
// A: unbounded Y6 | limiter: on another object
// B: bounded N4 | limiter: semaphore before
// witness: runnable
#include "witness.h"
#include <cstddef>
#include <semaphore>
#include <thread>

struct Packet {
  unsigned char Bytes[64];
};

class Replayer {
public:
  void replay(const Packet *Packets, std::size_t Count);

private:
  void send(const Packet &P) {
    witness::task();
    (void)P;
  }

  std::counting_semaphore<> Readers{1 << 20};
  std::counting_semaphore<> Senders{12};
};

void Replayer::replay(const Packet *Packets, std::size_t Count) {
  for (std::size_t I = 0; I < Count; I++) {
    Senders.acquire();
    std::thread([this, P = Packets[I]] {
      send(P);
#ifdef TWIN
      Senders.release();
#endif
    }).detach();
#ifndef TWIN
    // Reading is what the other semaphore is for.
    Readers.acquire();
    Senders.release();
#endif
  }
}

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  auto *Packets = new Packet[N]();
  static Replayer R;
  R.replay(Packets, N);
  return witness::report();
}

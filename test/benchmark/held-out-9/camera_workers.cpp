// spawn: std::thread in a constructor
// loop: constructor of a container
// waits: destructors
// distance: constructor of an element
// differs: container of the workers
// A: unbounded Y1 | origin: request field | limiter: none
// B: bounded N1 | origin: type | limiter: four
// witness: runnable
#include "witness.h"
#include <array>
#include <atomic>
#include <deque>
#include <thread>

struct StartRecording {
  unsigned cameras = 0;
  unsigned seconds = 0;
};

static std::atomic<unsigned> g_frames{0};

class Grabber {
public:
  Grabber() : m_thread([this] { grab(); }) {}
  ~Grabber() { m_thread.join(); }
  Grabber(const Grabber &) = delete;

private:
  void grab() {
    witness::task();
    ++g_frames;
  }
  std::thread m_thread;
};

unsigned onStartRecording(const StartRecording &command) {
  {
#ifdef TWIN
    std::array<Grabber, 4> grabbers;
#else
    std::deque<Grabber> grabbers(command.cameras);
#endif
    (void)command.seconds;
    (void)grabbers;
  }
  return g_frames;
}

int main(int argc, char **argv) {
  onStartRecording({static_cast<unsigned>(witness::size(argc, argv)), 1});
  return witness::report();
}

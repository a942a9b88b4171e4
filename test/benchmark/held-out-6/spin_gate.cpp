// trap: T36 D5
// spawn: std::thread detached
// loop: iterator
// origin: request field
// waits: detached
// distance: same function
// differs: which counter is compared
// A: unbounded Y7 | limiter: waits for the queue that is always short
// B: bounded N9 | limiter: waits while 32 run
// witness: runnable
#include "witness.h"
#include <atomic>
#include <chrono>
#include <string>
#include <thread>
#include <vector>

struct ArchiveRequest {
  std::vector<std::string> folders;
};

struct Load {
  std::atomic<unsigned> running{0};
  std::atomic<unsigned> waiting{0};
};

static Load load;

static void archive(std::string folder) {
  ++load.waiting;
  --load.waiting;
  witness::task();
  if (folder == "/")
    std::puts("whole disk");
  --load.running;
}

void onArchive(const ArchiveRequest &rq) {
  using namespace std::chrono_literals;
  for (auto it = rq.folders.cbegin(); it != rq.folders.cend(); ++it) {
#ifdef TWIN
    while (load.running >= 32)
#else
    while (load.waiting >= 32)
#endif
      std::this_thread::sleep_for(500us);
    ++load.running;
    std::thread(archive, *it).detach();
  }
}

int main(int argc, char **argv) {
  ArchiveRequest rq;
  rq.folders.assign(witness::size(argc, argv), "/var/mail");
  onArchive(rq);
  return witness::report();
}

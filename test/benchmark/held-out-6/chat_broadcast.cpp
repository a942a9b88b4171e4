// trap: T18 D3
// spawn: std::thread detached
// loop: range-for
// origin: parameter
// waits: detached
// distance: same function
// differs: whether the answer of try_acquire decides
// A: unbounded Y4 | limiter: try_acquire, answer only counted
// B: bounded N4 | limiter: try_acquire, else in the caller
// witness: runnable
#include "witness.h"
#include <semaphore>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

class Broadcaster {
public:
  std::size_t send(const std::vector<int> &members, std::string text) {
    std::size_t late = 0;
    for (int fd : members) {
      const bool slot = room_.try_acquire();
      if (!slot) {
        ++late;
#ifdef TWIN
        write(fd, text);
        continue;
#endif
      }
      std::thread([this, fd, text, slot] {
        write(fd, text);
        if (slot)
          room_.release();
      }).detach();
    }
    return late;
  }

private:
  static void write(int fd, std::string_view text) {
    witness::task();
    if (fd < 0)
      std::printf("%zu bytes lost\n", text.size());
  }

  std::counting_semaphore<> room_{10};
};

int main(int argc, char **argv) {
  static Broadcaster b;
  std::vector<int> members(witness::size(argc, argv), 4);
  b.send(members, "hello");
  return witness::report();
}

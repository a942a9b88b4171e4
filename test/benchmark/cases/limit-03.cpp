// spawn: std::thread detached
// loop: range-for
// origin: request field
// waits: detached
// distance: same function
// differs: whether every iteration acquires
// A: unbounded Y4 | limiter: semaphore on one path
// B: bounded N4 | limiter: semaphore before
// witness: runnable
#include "witness.h"
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

struct Object {
  std::string Key;
  std::size_t Bytes = 0;
};

struct PutRequest {
  std::vector<Object> Objects;
};

class Store {
public:
  void put(const PutRequest &Request) {
    for (const Object &O : Request.Objects) {
#ifndef TWIN
      const bool Heavy = O.Bytes > 4096;
      if (Heavy)
        Slots.acquire();
#else
      const bool Heavy = true;
      Slots.acquire();
#endif
      std::thread([this, Key = O.Key, Heavy] {
        putOne(Key);
        if (Heavy)
          Slots.release();
      }).detach();
    }
  }

private:
  void putOne(const std::string &Key) {
    witness::task();
    (void)Key;
  }

  std::counting_semaphore<> Slots{10};
};

int main(int argc, char **argv) {
  auto *S = new Store;
  S->put({std::vector<Object>(witness::size(argc, argv))});
  return witness::report();
}

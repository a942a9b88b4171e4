// spawn: std::thread detached
// loop: std::for_each
// origin: vector parameter
// waits: detached
// distance: lambda variable
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N4 | limiter: semaphore before
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

using namespace std;

counting_semaphore<> slots(10);

void warmCache(const vector<string> &keys) {
  auto warm = [](const string &key) {
#ifdef TWIN
    slots.acquire();
#endif
    thread t([key] {
      witness::task();
#ifdef TWIN
      slots.release();
#endif
    });
    t.detach();
  };
  for_each(keys.begin(), keys.end(), warm);
}

int main(int argc, char **argv) {
  warmCache(vector<string>(witness::size(argc, argv), "key"));
  return witness::report();
}

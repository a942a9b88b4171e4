// spawn: std::thread stored
// loop: range-for
// origin: vector parameter
// distance: same function
// differs: whether the batch is emptied by a join
// A: unbounded Y5 | limiter: batch forgotten | waits: after the loop
// B: bounded N6 | limiter: chunk with join | waits: batch of k
// witness: runnable
#include "witness.h"
#include <thread>
#include <vector>

void upload(int Part) {
  witness::task();
  (void)Part;
}

void uploadParts(const std::vector<int> &Parts) {
  std::vector<std::thread> Batch;
  std::vector<std::thread> Done;
  for (int Part : Parts) {
    Batch.emplace_back(upload, Part);
    if (Batch.size() == 10) {
      for (auto &T : Batch) {
#ifdef TWIN
        T.join();
#else
        Done.push_back(std::move(T));
#endif
      }
      Batch.clear();
    }
  }
  for (auto &T : Batch)
    T.join();
  for (auto &T : Done)
    T.join();
}

int main(int argc, char **argv) {
  uploadParts(std::vector<int>(witness::size(argc, argv)));
  return witness::report();
}

// spawn: std::thread
// loop: range-for
// origin: vector parameter
// limiter: mutex
// distance: same function
// differs: where the mutex is held
// A: unbounded Y2 | limiter: locked in the task | waits: after the loop
// B: bounded N3 | limiter: locked around start and join | waits: in the iteration
// witness: runnable
#include "witness.h"
#include <mutex>
#include <thread>
#include <vector>

class Journal {
public:
  void append(const std::vector<int> &records);

private:
  void write(int record) {
    witness::work();
    lines_.push_back(record);
  }
  std::mutex mutex_;
  std::vector<int> lines_;
};

void Journal::append(const std::vector<int> &records) {
  std::vector<std::thread> writers;
  for (int record : records) {
#ifdef TWIN
    std::lock_guard<std::mutex> lock(mutex_);
    std::thread writer([this, record] {
      witness::Task task;
      write(record);
    });
    writer.join();
#else
    writers.emplace_back([this, record] {
      witness::Task task;
      std::lock_guard<std::mutex> lock(mutex_);
      write(record);
    });
#endif
  }
  for (auto &writer : writers)
    writer.join();
}

int main(int argc, char **argv) {
  Journal().append(std::vector<int>(witness::size(argc, argv), 1));
  return witness::report();
}

// spawn: std::thread
// loop: range-for
// origin: vector parameter
// limiter: batches of eight
// distance: same function
// differs: what the end of a batch does
// A: unbounded Y5 | waits: detached at the end of a batch
// B: bounded N6 | waits: joined at the end of a batch
// witness: runnable
#include "witness.h"
#include <string>
#include <thread>
#include <vector>

constexpr std::size_t kBatch = 8;

struct LogFile {
  std::string name;
  bool rotated = false;
};

static void rotate(LogFile *file) {
  witness::task();
  file->rotated = true;
}

static void finish(std::vector<std::thread> &batch) {
  for (auto &t : batch)
#ifdef TWIN
    t.join();
#else
    t.detach();
#endif
  batch.clear();
}

void rotate_logs(std::vector<LogFile> &files) {
  std::vector<std::thread> batch;
  for (LogFile &file : files) {
    batch.emplace_back(rotate, &file);
    if (batch.size() == kBatch)
      finish(batch);
  }
  finish(batch);
}

int main(int argc, char **argv) {
  static std::vector<LogFile> files(witness::size(argc, argv));
  rotate_logs(files);
  return witness::report();
}

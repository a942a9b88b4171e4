// spawn: std::thread
// loop: for with a step
// origin: vector parameter
// waits: join after the loop
// distance: same function
// differs: how long a slice is
// A: unbounded Y1 | limiter: slices of two
// B: bounded N2 | limiter: a slice per core
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <thread>
#include <vector>

using Record = double;

static void scale(Record *first, Record *last) {
  for (Record *r = first; r != last; ++r)
    *r *= 1.5;
  witness::task();
}

void scale_records(std::vector<Record> &records) {
#ifndef TWIN
  const size_t slice = 2;
#else
  const size_t workers = std::max<size_t>(1, std::thread::hardware_concurrency());
  const size_t slice = std::max<size_t>(1, (records.size() + workers - 1) / workers);
#endif
  std::vector<std::thread> threads;
  for (size_t begin = 0; begin < records.size(); begin += slice) {
    size_t end = std::min(begin + slice, records.size());
    threads.emplace_back(scale, records.data() + begin, records.data() + end);
  }
  for (auto &thread : threads)
    thread.join();
}

int main(int argc, char **argv) {
  std::vector<Record> records(witness::size(argc, argv), 2.0);
  scale_records(records);
  return witness::report();
}

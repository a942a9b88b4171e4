// trap: T29 D11
// spawn: rocksdb::Env
// loop: range-for
// origin: parameter
// waits: WaitForJoin
// distance: same function
// differs: StartThread or Schedule
// A: unbounded Y1 | limiter: none
// B: bounded N8 | limiter: background threads of the Env
// witness: runnable
// libraries: -lrocksdb
#include "witness.h"
#include <rocksdb/env.h>
#include <string>
#include <vector>

struct Compaction {
  std::string file;
  std::atomic<int> *left;
};

static void compact(void *arg) {
  auto *c = static_cast<Compaction *>(arg);
  witness::task();
  c->left->fetch_sub(1);
  delete c;
}

void compactAll(rocksdb::Env *env, const std::vector<std::string> &files) {
  std::atomic<int> left{static_cast<int>(files.size())};
  env->SetBackgroundThreads(3, rocksdb::Env::LOW);
  for (const auto &file : files) {
    auto *c = new Compaction{file, &left};
#ifdef TWIN
    env->Schedule(compact, c, rocksdb::Env::LOW);
#else
    env->StartThread(compact, c);
#endif
  }
  while (left > 0)
    env->SleepForMicroseconds(500);
}

int main(int argc, char **argv) {
  std::vector<std::string> files(witness::size(argc, argv), "000123.sst");
  compactAll(rocksdb::Env::Default(), files);
  return witness::report();
}

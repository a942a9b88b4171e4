// spawn: std::thread
// loop: nested range-for
// origin: request field and a constant table
// waits: join
// distance: same function
// differs: where the join is
// A: unbounded Y1 | limiter: none
// B: bounded N6 | limiter: joins the three replicas of each key
// witness: runnable
#include "witness.h"
#include <array>
#include <string>
#include <thread>
#include <vector>

struct WriteBatch {
  std::vector<std::pair<std::string, std::string>> puts;
};

static constexpr std::array<const char *, 3> Replicas = {"az-a", "az-b", "az-c"};

static void sendPut(const char *Replica, const std::string &Key, const std::string &Value) {
  if (Replica[0] != '\0' && Key.size() + Value.size() > 0)
    witness::task();
}

static void joinThreads(std::vector<std::thread> &Threads) {
  for (auto &T : Threads)
    T.join();
  Threads.clear();
}

void replicate(const WriteBatch &Batch) {
  std::vector<std::thread> Senders;
  for (const auto &[Key, Value] : Batch.puts) {
    for (const char *Replica : Replicas)
      Senders.emplace_back(sendPut, Replica, std::cref(Key), std::cref(Value));
#ifdef TWIN
    joinThreads(Senders);
#endif
  }
  joinThreads(Senders);
}

int main(int argc, char **argv) {
  WriteBatch Batch;
  Batch.puts.assign(witness::size(argc, argv), {"k", "v"});
  replicate(Batch);
  return witness::report();
}

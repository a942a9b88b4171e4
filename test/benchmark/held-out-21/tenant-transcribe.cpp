// spawn: std::thread
// loop: for over a queue
// origin: queue of a batch
// waits: join
// distance: member functions
// differs: the key under which the semaphore is found
// A: unbounded Y6 | limiter: a semaphore for each recording
// B: bounded N4 | limiter: a semaphore for all recordings
// witness: runnable
#include "witness.h"
#include <map>
#include <memory>
#include <mutex>
#include <queue>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

struct Recording {
  std::string Id, Language;
  double Seconds;
};

class Transcriber {
public:
  ~Transcriber() {
    for (auto &T : Threads)
      if (T.joinable())
        T.join();
  }

  void transcribe(std::queue<Recording> Batch) {
    for (; !Batch.empty(); Batch.pop()) {
      Recording R = Batch.front();
#ifdef TWIN
      auto &Quota = quotaOf("all");
#else
      auto &Quota = quotaOf(R.Id);
#endif
      Quota.acquire();
      Threads.emplace_back([this, &Quota, R] {
        decode(R);
        Quota.release();
      });
    }
  }

private:
  using Semaphore = std::counting_semaphore<16>;

  Semaphore &quotaOf(const std::string &Key) {
    auto &Slot = Quotas[Key];
    if (!Slot)
      Slot = std::make_unique<Semaphore>(4);
    return *Slot;
  }

  void decode(const Recording &R) {
    witness::task();
    std::lock_guard Lock(M);
    SecondsDone += R.Seconds;
  }

  std::map<std::string, std::unique_ptr<Semaphore>> Quotas;
  std::mutex M;
  double SecondsDone = 0;
  std::vector<std::thread> Threads;
};

int main(int argc, char **argv) {
  std::queue<Recording> Batch;
  for (std::size_t N = witness::size(argc, argv); N > 0; --N)
    Batch.push({"rec-" + std::to_string(N), "de", 12.5});
  {
    Transcriber T;
    T.transcribe(std::move(Batch));
  }
  return witness::report();
}

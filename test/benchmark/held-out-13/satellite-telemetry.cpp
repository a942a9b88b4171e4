// spawn: own executor
// loop: while over a binary buffer
// origin: packets of a downlink frame
// limiter: none
// waits: destructor of the executor
// distance: class
// differs: whether the executor caps its threads
// A: unbounded Y1 | limiter: none
// B: bounded N9 | limiter: number of threads compared
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <cstring>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

class ElasticExecutor {
public:
  ~ElasticExecutor() {
    {
      std::lock_guard Lock(M);
      Closing = true;
    }
    Wake.notify_all();
    for (std::thread &T : Threads)
      T.join();
  }

  void submit(std::function<void()> Work) {
    std::lock_guard Lock(M);
    Queue.push_back(std::move(Work));
#ifdef TWIN
    if (Idle < Queue.size() && Threads.size() < MaxThreads)
#else
    if (Idle < Queue.size())
#endif
      Threads.emplace_back([this] { serve(); });
    Wake.notify_one();
  }

private:
  static constexpr std::size_t MaxThreads = 6;

  void serve() {
    std::unique_lock Lock(M);
    for (;;) {
      ++Idle;
      Wake.wait(Lock, [this] { return Closing || !Queue.empty(); });
      --Idle;
      if (Queue.empty())
        return;
      auto Work = std::move(Queue.front());
      Queue.pop_front();
      Lock.unlock();
      Work();
      Lock.lock();
    }
  }

  std::mutex M;
  std::condition_variable Wake;
  std::deque<std::function<void()>> Queue;
  std::vector<std::thread> Threads;
  std::size_t Idle = 0;
  bool Closing = false;
};

struct PacketHeader {
  std::uint16_t Apid;
  std::uint16_t Length;
};

void decodeFrame(ElasticExecutor &Pool, const std::vector<unsigned char> &Frame) {
  std::size_t At = 0;
  while (At + sizeof(PacketHeader) <= Frame.size()) {
    PacketHeader H;
    std::memcpy(&H, &Frame[At], sizeof H);
    At += sizeof H + H.Length;
    if (At > Frame.size())
      break;
    Pool.submit([H] {
      witness::task();
      (void)H.Apid;
    });
  }
}

int main(int argc, char **argv) {
  std::vector<unsigned char> Frame(witness::size(argc, argv) * sizeof(PacketHeader));
  {
    ElasticExecutor Pool;
    decodeFrame(Pool, Frame);
  }
  return witness::report();
}

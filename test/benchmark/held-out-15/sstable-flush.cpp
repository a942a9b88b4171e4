// spawn: std::thread, in-house executor
// loop: for over a queue
// origin: tables that are waiting
// waits: future of one's own
// distance: class, callback
// limiter: counter with a condition variable
// differs: what the wait compares
// A: bounded N4 | limiter: the flushes that run
// B: unbounded Y6 | limiter: the bytes of one table
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <queue>
#include <string>
#include <thread>
#include <utility>

namespace kv {

struct MemTable {
  std::uint64_t Sequence = 0;
  std::string Data;
};

class FlushExecutor {
public:
  using Callback = std::function<void(std::uint64_t)>;

  void flush(std::unique_ptr<MemTable> Table, Callback Done) {
    std::unique_lock Lock(M);
#ifdef TWIN
    Changed.wait(Lock, [&] { return Table->Data.size() < MaxBytes; });
#else
    Changed.wait(Lock, [&] { return Running < MaxFlushes; });
#endif
    ++Running;
    Lock.unlock();
    std::thread([this, Table = std::move(Table), Done = std::move(Done)] {
      write(*Table);
      Done(Table->Sequence);
      std::lock_guard Lock(M);
      --Running;
      Changed.notify_all();
    }).detach();
  }

  void wait() {
    std::unique_lock Lock(M);
    Changed.wait(Lock, [this] { return Running == 0; });
  }

private:
  static constexpr unsigned MaxFlushes = 4;
  static constexpr std::size_t MaxBytes = 1 << 20;

  void write(const MemTable &) { witness::task(); }

  std::mutex M;
  std::condition_variable Changed;
  unsigned Running = 0;
};

class Store {
public:
  void seal(std::string Data) {
    Sealed.push(std::make_unique<MemTable>(MemTable{++Sequence, std::move(Data)}));
  }

  std::uint64_t checkpoint() {
    for (; !Sealed.empty(); Sealed.pop())
      Executor.flush(std::move(Sealed.front()), [this](std::uint64_t S) { durable(S); });
    Executor.wait();
    return Durable;
  }

private:
  void durable(std::uint64_t S) {
    std::lock_guard Lock(M);
    if (S > Durable)
      Durable = S;
  }

  std::mutex M;
  std::queue<std::unique_ptr<MemTable>> Sealed;
  std::uint64_t Sequence = 0, Durable = 0;
  FlushExecutor Executor;
};

} // namespace kv

int main(int argc, char **argv) {
  static kv::Store S;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    S.seal("key" + std::to_string(I));
  S.checkpoint();
  return witness::report();
}

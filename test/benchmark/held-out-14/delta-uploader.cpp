// spawn: std::thread detached
// loop: while over a queue
// origin: blocks that a scan of a folder reports
// waits: condition variable
// distance: member function
// differs: which member the condition variable waits for
// A: unbounded Y6 | limiter: number of bytes that wait to be written to a journal
// B: bounded N9 | limiter: number of uploads
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <queue>
#include <string>
#include <thread>

namespace filesync {

struct Block {
  std::string File;
  std::uint64_t Offset;
  std::uint32_t Length;
};

class DeltaUploader {
public:
  void upload(std::queue<Block> Blocks) {
    while (!Blocks.empty()) {
      Block B = std::move(Blocks.front());
      Blocks.pop();
      awaitRoom();
      note(B);
      std::thread([this, B = std::move(B)] { send(B); }).detach();
    }
    std::unique_lock Guard(Lock);
    Changed.wait(Guard, [this] { return Uploads == 0; });
  }

private:
  static constexpr unsigned MaxUploads = 10;
  static constexpr std::size_t MaxJournal = 1 << 16;

  void awaitRoom() {
    std::unique_lock Guard(Lock);
#ifndef TWIN
    Changed.wait(Guard, [this] { return Journal.size() < MaxJournal; });
#else
    Changed.wait(Guard, [this] { return Uploads < MaxUploads; });
#endif
    ++Uploads;
  }

  void note(const Block &B) {
    std::lock_guard Guard(Lock);
    Journal += B.File + '@' + std::to_string(B.Offset) + '\n';
    if (Journal.size() > MaxJournal / 2)
      writeJournal();
  }

  void writeJournal() {
    Written += Journal.size();
    Journal.clear();
  }

  void send(const Block &B) {
    witness::task();
    std::lock_guard Guard(Lock);
    Sent += B.Length;
    --Uploads;
    Changed.notify_all();
  }

  std::mutex Lock;
  std::condition_variable Changed;
  std::string Journal;
  unsigned Uploads = 0;
  std::uint64_t Sent = 0, Written = 0;
};

} // namespace filesync

int main(int argc, char **argv) {
  std::queue<filesync::Block> Blocks;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Blocks.push({"disk.img", I * 4096, 4096});
  static filesync::DeltaUploader U;
  U.upload(std::move(Blocks));
  return witness::report();
}

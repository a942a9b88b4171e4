// spawn: boost::asio::post
// loop: std::for_each
// origin: vector parameter
// waits: join of the pool
// distance: job of a pool
// differs: what the job of the pool does
// A: bounded N8 | limiter: pool of four threads, whose job transfers
// B: unbounded Y5 | limiter: pool of four threads, whose job only starts the transfer
// witness: runnable
// libraries: -lpthread
#include "witness.h"
#include <algorithm>
#include <atomic>
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <cstdint>
#include <filesystem>
#include <mutex>
#include <thread>
#include <vector>

namespace fs = std::filesystem;

struct Change {
  enum class Kind { Created, Modified, Removed } What;
  fs::path Relative;
  std::uintmax_t Bytes = 0;
};

struct SyncStats {
  std::atomic<std::uintmax_t> Sent{0};
  std::atomic<unsigned> Removed{0};
};

class FolderSync {
public:
  explicit FolderSync(fs::path Root) : Root(std::move(Root)) {}

  void push(const std::vector<Change> &Changes) {
    if (Changes.empty())
      return;
    boost::asio::thread_pool Uploads(4);
    std::for_each(Changes.begin(), Changes.end(), [&](const Change &C) {
      boost::asio::post(Uploads, [this, &C] { begin(C); });
    });
    Uploads.join();
    for (auto &T : Transfers)
      T.join();
    Transfers.clear();
  }

  const SyncStats &stats() const { return Stats; }

private:
  void begin(const Change &C) {
#ifndef TWIN
    transfer(C);
#else
    std::lock_guard Hold(Lock);
    Transfers.emplace_back([this, &C] { transfer(C); });
#endif
  }

  void transfer(const Change &C) {
    witness::task();
    if (C.What == Change::Kind::Removed)
      ++Stats.Removed;
    else
      Stats.Sent += C.Bytes;
  }

  fs::path Root;
  SyncStats Stats;
  std::mutex Lock;
  std::vector<std::thread> Transfers;
};

int main(int argc, char **argv) {
  std::vector<Change> Changes;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Changes.push_back({Change::Kind::Modified, "doc" + std::to_string(I), 512});
  FolderSync Sync("/srv/share");
  Sync.push(Changes);
  return witness::report();
}

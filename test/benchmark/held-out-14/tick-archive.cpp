// spawn: boost::asio::post or std::thread
// loop: std::for_each
// origin: instruments of a request
// waits: thread_pool::join or join of each
// distance: lambda
// differs: spawn
// A: unbounded Y1 | spawn: std::thread | limiter: none
// B: bounded N8 | spawn: boost::asio::post | limiter: boost::asio::thread_pool of four
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <cstdint>
#include <set>
#include <string>
#include <thread>
#include <vector>

struct ArchiveRequest {
  std::int64_t day;
  std::set<std::string> instruments;
};

class TickArchive {
public:
  explicit TickArchive(std::string root) : root_(std::move(root)) {}

  void archive(const ArchiveRequest &request) {
#ifndef TWIN
    std::vector<std::thread> writers;
    std::for_each(request.instruments.begin(), request.instruments.end(), [&](const std::string &symbol) {
      writers.emplace_back([this, symbol, day = request.day] { write(symbol, day); });
    });
    for (auto &writer : writers)
      writer.join();
#else
    boost::asio::thread_pool writers(4);
    std::for_each(request.instruments.begin(), request.instruments.end(), [&](const std::string &symbol) {
      boost::asio::post(writers, [this, symbol, day = request.day] { write(symbol, day); });
    });
    writers.join();
#endif
  }

private:
  void write(const std::string &symbol, std::int64_t day) {
    const auto path = root_ + "/" + std::to_string(day) + "/" + symbol + ".ticks";
    (void)path;
    witness::task();
  }

  std::string root_;
};

int main(int argc, char **argv) {
  ArchiveRequest request{20260105, {}};
  for (std::size_t i = 0, n = witness::size(argc, argv); i < n; ++i)
    request.instruments.insert("SYM" + std::to_string(i));
  TickArchive("/var/lib/ticks").archive(request);
  return witness::report();
}

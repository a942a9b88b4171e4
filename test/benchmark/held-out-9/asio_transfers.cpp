// spawn: asynchronous operation with a callback
// loop: for, and completion handlers
// origin: vector parameter
// waits: run of the context
// distance: member function
// differs: how many are started at first
// A: bounded N5 | limiter: five, and one more per completion
// B: unbounded Y1 | limiter: none
// witness: runnable
// libraries: -lpthread
#include "witness.h"
#include <asio.hpp>
#include <chrono>
#include <memory>
#include <string>
#include <vector>

class TransferManager {
public:
  explicit TransferManager(std::vector<std::string> files) : files_(std::move(files)) {}

  void run() {
#ifdef TWIN
    while (next_ < files_.size())
      start_next();
#else
    for (int i = 0; i < 5; ++i)
      start_next();
#endif
    io_.run();
  }

private:
  struct Transfer {
    Transfer(asio::io_context &io, std::string f) : timer(io), file(std::move(f)) {}
    witness::Task alive;
    asio::steady_timer timer;
    std::string file;
  };

  void start_next() {
    if (next_ >= files_.size())
      return;
    auto transfer = std::make_shared<Transfer>(io_, files_[next_++]);
    transfer->timer.expires_after(std::chrono::milliseconds(5));
    transfer->timer.async_wait([this, transfer](const std::error_code &error) {
      if (!error)
        ++done_;
      start_next();
    });
  }

  asio::io_context io_;
  std::vector<std::string> files_;
  std::size_t next_ = 0, done_ = 0;
};

int main(int argc, char **argv) {
  TransferManager(std::vector<std::string>(witness::size(argc, argv), "f")).run();
  return witness::report();
}

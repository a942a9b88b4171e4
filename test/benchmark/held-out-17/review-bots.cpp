// spawn: boost::asio::co_spawn
// loop: range-for in a coroutine
// origin: files of a change
// waits: io_context::run
// distance: helper coroutine
// limiter: none
// differs: where it waits
// A: unbounded Y1 | waits: detached
// B: bounded N3 | waits: co_await in each iteration
// witness: runnable
#include "witness.h"
#include <boost/asio.hpp>
#include <chrono>
#include <string>
#include <vector>

namespace asio = boost::asio;

struct ChangedFile {
  std::string Path;
  int Added = 0, Removed = 0;
};

struct Change {
  long Number = 0;
  std::vector<ChangedFile> Files;
};

class ReviewBot {
public:
  explicit ReviewBot(asio::io_context &Io) : Io(Io) {}

  asio::awaitable<void> review(Change C) {
    auto Executor = co_await asio::this_coro::executor;
    for (ChangedFile &File : C.Files) {
      if (File.Path.ends_with(".lock"))
        continue;
#ifndef TWIN
      asio::co_spawn(Executor, lint(std::move(File)), asio::detached);
#else
      co_await asio::co_spawn(Executor, lint(std::move(File)), asio::use_awaitable);
#endif
    }
  }

  void onPush(Change C) { asio::co_spawn(Io, review(std::move(C)), asio::detached); }

  int remarks() const { return Remarks; }

private:
  asio::awaitable<void> lint(ChangedFile File) {
    witness::Task Alive;
    asio::steady_timer Reply(Io, std::chrono::microseconds(300));
    co_await Reply.async_wait(asio::use_awaitable);
    if (File.Added > 400)
      ++Remarks;
  }

  asio::io_context &Io;
  int Remarks = 0;
};

int main(int argc, char **argv) {
  asio::io_context Io;
  ReviewBot Bot(Io);
  Change C;
  C.Number = 4711;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    C.Files.push_back({"src/module" + std::to_string(I) + ".cpp", 500, 1});
  Bot.onPush(std::move(C));
  Io.run();
  return witness::report();
}

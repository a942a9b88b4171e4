// spawn: boost::asio::co_spawn
// loop: range-for
// origin: folders of an account
// limiter: none
// distance: same function
// differs: spawned or awaited
// A: bounded N3 | waits: co_await each iteration
// B: unbounded Y1 | waits: detached
// witness: runnable
#include "witness.h"
#include <boost/asio.hpp>
#include <chrono>
#include <map>
#include <string>
#include <vector>

namespace asio = boost::asio;
using namespace std::chrono_literals;

struct FolderState {
  unsigned uidValidity = 0;
  std::vector<unsigned> unseen;
};

class AccountSync {
public:
  AccountSync(asio::io_context &io, std::map<std::string, FolderState> folders)
      : io_(io), folders_(std::move(folders)) {}

  asio::awaitable<void> run() {
    for (auto &[name, state] : folders_) {
      if (name.empty())
        continue;
#ifndef TWIN
      co_await syncFolder(name, state);
#else
      asio::co_spawn(io_, syncFolder(name, state), asio::detached);
#endif
    }
    co_return;
  }

private:
  asio::awaitable<void> syncFolder(const std::string &name, FolderState &state) {
    witness::Task alive;
    asio::steady_timer reply(co_await asio::this_coro::executor, 1ms);
    co_await reply.async_wait(asio::use_awaitable);
    state.uidValidity = static_cast<unsigned>(name.size());
    state.unseen.clear();
  }

  asio::io_context &io_;
  std::map<std::string, FolderState> folders_;
};

int main(int argc, char **argv) {
  std::map<std::string, FolderState> folders;
  for (std::size_t i = witness::size(argc, argv); i > 0; --i)
    folders["Lists/" + std::to_string(i)] = {};
  asio::io_context io;
  AccountSync sync(io, std::move(folders));
  asio::co_spawn(io, sync.run(), asio::detached);
  io.run();
  return witness::report();
}

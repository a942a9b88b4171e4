// spawn: co_spawn
// loop: range-for
// origin: map parameter
// limiter: strand
// waits: io_context::run
// distance: same function
// differs: executor
// A: unbounded Y1 | limiter: none
// B: unbounded Y7 | limiter: strand, the suspended coroutines pile up
// witness: runnable
#include "witness.h"
#include <boost/asio.hpp>
#include <chrono>
#include <map>
#include <string>

namespace asio = boost::asio;

struct Device {
  int port;
};

asio::awaitable<void> pollDevice(std::string name, Device) {
  witness::Task alive;
  asio::steady_timer answer(co_await asio::this_coro::executor, std::chrono::milliseconds(20));
  co_await answer.async_wait(asio::use_awaitable);
}

void pollAll(asio::io_context &io, const std::map<std::string, Device> &devices) {
#ifdef TWIN
  auto executor = asio::make_strand(io);
#else
  auto executor = io.get_executor();
#endif
  for (const auto &[name, device] : devices)
    asio::co_spawn(executor, pollDevice(name, device), asio::detached);
}

int main(int argc, char **argv) {
  std::map<std::string, Device> devices;
  for (std::size_t i = 0, n = witness::size(argc, argv); i < n; ++i)
    devices["plc" + std::to_string(i)] = {502};
  asio::io_context io;
  pollAll(io, devices);
  io.run();
  return witness::report();
}

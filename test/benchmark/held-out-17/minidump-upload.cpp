// spawn: asynchronous wait of Boost.Asio
// loop: callbacks
// origin: vector parameter
// waits: io_context::run
// distance: completion handler
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: each completion starts the next, 6 at first
// witness: runnable
#include "witness.h"
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <algorithm>
#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace asio = boost::asio;

struct Minidump {
  std::string Path;
  std::size_t Bytes = 0;
};

class Upload : public std::enable_shared_from_this<Upload> {
public:
  using Handler = std::function<void(bool)>;

  Upload(asio::io_context &Io, const Minidump &Dump) : Dump(Dump), Transfer(Io) {}

  void start(Handler Done) {
    Transfer.expires_after(std::chrono::microseconds(20 + Dump.Bytes / 1000));
    Transfer.async_wait([Self = shared_from_this(), Done](boost::system::error_code E) { Done(!E); });
  }

private:
  witness::Task Alive;
  const Minidump &Dump;
  asio::steady_timer Transfer;
};

class Uploader {
public:
  Uploader(asio::io_context &Io, const std::vector<Minidump> &Dumps) : Io(Io), Dumps(Dumps) {}

  void start() {
#ifndef TWIN
    while (Next < Dumps.size())
      startNext();
#else
    const std::size_t First = std::min<std::size_t>(Dumps.size(), 6);
    while (Next < First)
      startNext();
#endif
  }

  std::size_t failed() const { return Failed; }

private:
  void startNext() {
    const Minidump &Dump = Dumps[Next++];
    std::make_shared<Upload>(Io, Dump)->start([this](bool Ok) { finished(Ok); });
  }

  void finished(bool Ok) {
    Failed += !Ok;
    if (Next < Dumps.size())
      startNext();
  }

  asio::io_context &Io;
  const std::vector<Minidump> &Dumps;
  std::size_t Next = 0, Failed = 0;
};

int main(int argc, char **argv) {
  std::vector<Minidump> Dumps(witness::size(argc, argv), Minidump{"a.dmp", 70000});
  asio::io_context Io;
  Uploader Crashes(Io, Dumps);
  Crashes.start();
  Io.run();
  return witness::report();
}

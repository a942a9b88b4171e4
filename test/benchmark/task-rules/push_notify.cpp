// rule: fanout-blocking-log-in-task
// differs: whether only the first failure of the batch is printed
// A: reported | a line for each device that could not be reached
// B: silent | std::call_once: one line a batch
// packages: fmt
#include <boost/asio.hpp>
#include <fmt/core.h>

#include <cstdio>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace asio = boost::asio;
using asio::awaitable;

struct Device {
  std::string Token;
  std::string Payload;
};

class Gateway {
public:
  awaitable<bool> deliver(const Device &D); // one HTTP/2 session for all

private:
  struct Impl;
  std::shared_ptr<Impl> P;
};

struct Batch {
  std::vector<Device> Devices;
  std::once_flag Complained;
};

static awaitable<void> notify(std::shared_ptr<Gateway> To, std::shared_ptr<Batch> B, size_t At) {
  const Device &D = B->Devices[At];
  bool Delivered = false;
  try {
    Delivered = co_await To->deliver(D);
  } catch (const boost::system::system_error &) {
    Delivered = false;
  }
  if (!Delivered) {
#ifdef TWIN
    std::call_once(B->Complained, [&D] { fmt::print(stderr, "push: {} and maybe more not delivered\n", D.Token); });
#else
    fmt::print(stderr, "push: {} not delivered\n", D.Token);
#endif
  }
}

void notifyAll(asio::io_context &Io, std::shared_ptr<Gateway> To, std::vector<Device> Devices) {
  auto B = std::make_shared<Batch>();
  B->Devices = std::move(Devices);
  for (size_t At = 0; At != B->Devices.size(); ++At)
    asio::co_spawn(Io, notify(To, B, At), asio::detached);
}

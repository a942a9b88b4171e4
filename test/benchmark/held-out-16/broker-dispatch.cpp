// spawn: boost::asio::post to a thread_pool
// loop: std::for_each
// origin: messages of a batch
// waits: thread_pool::join
// distance: lambda
// differs: threads of the pool
// A: bounded N8 | limiter: threads of the broker's settings
// B: unbounded Y3 | limiter: threads asked for by the client
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <atomic>
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <cstdint>
#include <string>
#include <vector>

namespace broker {

struct Envelope {
  std::string Topic;
  std::string Payload;
};

struct PublishRequest {
  std::uint32_t Parallelism = 1;
  std::vector<Envelope> Batch;
};

struct Settings {
  std::uint32_t DispatchThreads = 4;
  std::size_t MaxPayload = 65536;
};

class Dispatcher {
public:
  explicit Dispatcher(const Settings &S) : Config(S) {}

  std::size_t publish(const PublishRequest &Request) {
    boost::asio::thread_pool Workers(threadsFor(Request));
    std::for_each(Request.Batch.begin(), Request.Batch.end(), [&](const Envelope &E) {
      if (E.Payload.size() > Config.MaxPayload) {
        ++Dropped;
        return;
      }
      boost::asio::post(Workers, [this, &E] { route(E); });
    });
    Workers.join();
    return Routed;
  }

private:
  std::size_t threadsFor([[maybe_unused]] const PublishRequest &Request) const {
#ifndef TWIN
    return Config.DispatchThreads;
#else
    return Request.Parallelism;
#endif
  }

  void route(const Envelope &E) {
    witness::task();
    if (E.Topic.starts_with("$SYS/"))
      ++Dropped;
    else
      ++Routed;
  }

  Settings Config;
  std::atomic<std::size_t> Routed{0}, Dropped{0};
};

} // namespace broker

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  broker::PublishRequest Request;
  Request.Parallelism = static_cast<std::uint32_t>(N);
  Request.Batch.assign(N, {"orders/new", "{}"});
  broker::Dispatcher D({});
  D.publish(Request);
  return witness::report();
}

// spawn: boost::asio::post
// loop: range-for
// origin: vector of a message
// limiter: boost::asio::thread_pool
// waits: join of the pool
// distance: member function
// differs: which pool the work is posted to
// A: unbounded Y6 | limiter: a new pool of two threads for each hotel
// B: bounded N8 | limiter: the one pool of the synchroniser
// witness: runnable
#include "witness.h"
#include <atomic>
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <list>
#include <string>
#include <vector>

struct Hotel {
  int Id = 0;
  std::string Channel;
};

struct SyncMessage {
  std::string Tenant;
  std::vector<Hotel> Hotels;
};

class ChannelSync {
public:
  void handle(const SyncMessage &Message) {
    for (const Hotel &H : Message.Hotels) {
      if (H.Channel.empty())
        continue;
      boost::asio::post(nextPool(), [this, &Message, &H] { push(Message.Tenant, H); });
    }
    for (auto &Pool : Pools)
      Pool.join();
  }

  unsigned pushed() const { return Pushed.load(); }

private:
  boost::asio::thread_pool &nextPool() {
#ifdef TWIN
    if (!Pools.empty())
      return Pools.front();
#endif
    return Pools.emplace_back(2);
  }

  void push(const std::string &Tenant, const Hotel &H) {
    witness::task();
    if (!Tenant.empty() && H.Id >= 0)
      ++Pushed;
  }

  std::list<boost::asio::thread_pool> Pools;
  std::atomic<unsigned> Pushed{0};
};

int main(int argc, char **argv) {
  SyncMessage Message{"alpine-stays", std::vector<Hotel>(witness::size(argc, argv), Hotel{12, "booking"})};
  ChannelSync Sync;
  Sync.handle(Message);
  fprintf(stderr, "%u pushed\n", Sync.pushed());
  return witness::report();
}

// spawn: boost::asio::post
// loop: std::for_each
// origin: instances of a received study
// waits: thread_pool::join
// distance: class member
// limiter: boost::asio::thread_pool
// differs: the size of the pool
// A: bounded N8 | limiter: pool of 4 threads
// B: unbounded Y3 | limiter: pool of as many threads as instances
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <atomic>
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <string>
#include <vector>

namespace asio = boost::asio;

struct Instance {
  std::string SopUid;
  std::string Modality;
  std::size_t Bytes = 0;
};

struct Study {
  std::string Uid;
  std::vector<Instance> Instances;
};

class Forwarder {
public:
  explicit Forwarder(std::size_t Associations) : Pool(Associations) {}

  void forward(const Study &S) {
    std::for_each(S.Instances.begin(), S.Instances.end(), [this](const Instance &I) {
      if (I.Modality == "PR")
        return;
      asio::post(Pool, [this, &I] { store(I); });
    });
    Pool.join();
  }

  std::size_t sent() const { return Sent; }

private:
  void store(const Instance &I) {
    witness::task();
    Sent += I.Bytes;
  }

  asio::thread_pool Pool;
  std::atomic<std::size_t> Sent{0};
};

static constexpr std::size_t Associations = 4;

std::size_t route(const Study &S) {
#ifdef TWIN
  Forwarder F(S.Instances.size());
#else
  Forwarder F(Associations);
#endif
  F.forward(S);
  return F.sent();
}

int main(int argc, char **argv) {
  Study S{"1.2.840.113619", {}};
  std::size_t N = witness::size(argc, argv);
  for (std::size_t I = 0; I < N; ++I)
    S.Instances.push_back({"1.2.840.113619." + std::to_string(I), "CT", 524288});
  route(S);
  return witness::report();
}

// trap: T25 D11
// spawn: boost::asio::post to a thread_pool
// loop: range-for
// origin: request field
// waits: join
// distance: same function
// differs: size of the pool
// A: unbounded Y3 | limiter: pool as large as the request
// B: bounded N8 | limiter: pool of at most 16
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <vector>

struct Candidate {
  float features[4];
  float score;
};

struct RankRequest {
  std::vector<Candidate> candidates;
  unsigned width() const { return static_cast<unsigned>(candidates.size()); }
};

void rank(RankRequest &rq) {
#ifdef TWIN
  boost::asio::thread_pool pool(std::min(rq.width(), 16u));
#else
  boost::asio::thread_pool pool(std::max(rq.width(), 16u));
#endif
  for (Candidate &c : rq.candidates)
    boost::asio::post(pool, [&c] {
      witness::task();
      c.score = c.features[0] + c.features[3];
    });
  pool.join();
}

int main(int argc, char **argv) {
  RankRequest rq;
  rq.candidates.resize(witness::size(argc, argv));
  rank(rq);
  return witness::report();
}

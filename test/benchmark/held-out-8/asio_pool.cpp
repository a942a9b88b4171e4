// spawn: asio::post
// loop: range-for
// origin: request field
// limiter: asio::thread_pool
// waits: thread_pool::join
// distance: same function
// differs: size of the pool
// A: unbounded Y3 | limiter: a pool as large as the request
// B: bounded N8 | limiter: a pool of four threads
// witness: runnable
#include "witness.h"
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <cstdint>
#include <string>
#include <vector>

struct Frame {
  std::uint64_t timestamp;
  std::vector<std::uint8_t> yuv;
};

struct EncodeRequest {
  std::string preset;
  std::vector<Frame> frames;
};

static void encode(const std::string &, const Frame &) { witness::task(); }

void encodeAll(const EncodeRequest &request) {
#ifdef TWIN
  boost::asio::thread_pool encoders(4);
#else
  boost::asio::thread_pool encoders(request.frames.size());
#endif
  for (const Frame &frame : request.frames)
    boost::asio::post(encoders, [&request, &frame] { encode(request.preset, frame); });
  encoders.join();
}

int main(int argc, char **argv) {
  EncodeRequest request{"slow", {}};
  request.frames.resize(witness::size(argc, argv));
  encodeAll(request);
  return witness::report();
}

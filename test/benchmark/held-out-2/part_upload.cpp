// spawn: asio::post to a thread_pool
// loop: range-for
// origin: request field
// waits: thread_pool::join
// distance: same function
// differs: size of the pool
// A: unbounded Y3 | limiter: pool with a thread per element
// B: bounded N8 | limiter: pool of fixed size
// witness: runnable
#include "witness.h"
#include <atomic>
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <string>
#include <vector>

namespace asio = boost::asio;

struct Part {
  int number;
  std::string etag;
};

struct CompleteUpload {
  std::string bucket, key;
  std::vector<Part> parts;
};

constexpr std::size_t kVerifyThreads = 8;

bool verifyParts(const CompleteUpload &upload) {
  std::atomic<int> bad{0};
#ifdef TWIN
  asio::thread_pool pool(kVerifyThreads);
#else
  asio::thread_pool pool(upload.parts.size());
#endif
  for (const Part &part : upload.parts) {
    asio::post(pool, [&bad, &part] {
      witness::task();
      if (part.etag.empty())
        ++bad;
    });
  }
  pool.join();
  return bad == 0;
}

int main(int argc, char **argv) {
  CompleteUpload upload{"backups", "db.tar", {}};
  for (size_t i = witness::size(argc, argv); i > 0; --i)
    upload.parts.push_back({static_cast<int>(i), "etag"});
  verifyParts(upload);
  return witness::report();
}

// REQUIRES: boost-headers
// RUN: %check_rule %s fanout-unbounded-queue
// A pool bounds the threads. What waits for one is as much as the request holds.

#include <boost/asio.hpp>

#include <semaphore>
#include <string>
#include <vector>

namespace asio = boost::asio;
struct GetPostsRequest { std::vector<std::string> uris; };
void lookup(const std::string &uri);

void posted(asio::thread_pool &pool, const GetPostsRequest &req) {
  for (const auto &uri : req.uris)
    asio::post(pool, [uri] { lookup(uri); });
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-queue]
}

// OK: three.
void postedReplicas(asio::thread_pool &pool) {
  for (const char *replica : {"a", "b", "c"})
    asio::post(pool, [replica] { lookup(replica); });
}

// OK: waits before it posts.
std::counting_semaphore<> slots(64);
void postedWithSlot(asio::thread_pool &pool, const GetPostsRequest &req) {
  for (const auto &uri : req.uris) {
    slots.acquire();
    asio::post(pool, [uri] {
      lookup(uri);
      slots.release();
    });
  }
}

// OK: refused.
bool postedFew(asio::thread_pool &pool, const GetPostsRequest &req) {
  if (req.uris.size() > 1000)
    return false;
  for (const auto &uri : req.uris)
    asio::post(pool, [uri] { lookup(uri); });
  return true;
}

// OK: one task for all.
void postedOnce(asio::thread_pool &pool, const GetPostsRequest &req) {
  asio::post(pool, [uris = req.uris] {
    for (const auto &uri : uris)
      lookup(uri);
  });
}

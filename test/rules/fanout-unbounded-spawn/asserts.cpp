// RUN: %check_rule %s fanout-unbounded-spawn
// RUN: %check_rule %s fanout-unbounded-spawn -- -DNDEBUG
// assert() is no guard: it is not there in a release build. What always ends the
// program is one.

#include <cassert>
#include <cstdlib>
#include <iostream>
#include <string>
#include <thread>
#include <vector>

struct GetPostsRequest { std::vector<std::string> uris; };
void lookup(const std::string &uri);
constexpr size_t kMaxBatch = 50;

void asserted(const GetPostsRequest &req) {
  assert(req.uris.size() <= kMaxBatch);
  for (const auto &uri : req.uris)
    std::thread(lookup, uri).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

#define CHECK_LE(a, b)                                                         \
  do {                                                                         \
    if (!((a) <= (b))) {                                                       \
      std::cerr << #a " > " #b;                                                \
      std::abort();                                                            \
    }                                                                          \
  } while (false)

void checked(const GetPostsRequest &req) {
  CHECK_LE(req.uris.size(), kMaxBatch);
  for (const auto &uri : req.uris)
    std::thread(lookup, uri).detach();
}

[[noreturn]] void fail(const char *why);

void failed(const GetPostsRequest &req) {
  if (req.uris.size() > kMaxBatch)
    fail("too many URIs");
  for (const auto &uri : req.uris)
    std::thread(lookup, uri).detach();
}

void warn(const char *why);

void warned(const GetPostsRequest &req) {
  if (req.uris.size() > kMaxBatch)
    warn("too many URIs");
  for (const auto &uri : req.uris)
    std::thread(lookup, uri).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

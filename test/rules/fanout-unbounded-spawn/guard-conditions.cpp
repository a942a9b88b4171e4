// RUN: %check_rule %s fanout-unbounded-spawn
// A guard as one of several conditions: what counts is which side of it goes on.

#include <string>
#include <thread>
#include <vector>

struct GetPostsRequest { std::vector<std::string> uris; };
void lookup(const std::string &uri);
constexpr size_t kMaxBatch = 50;

void orRight(const GetPostsRequest &req, bool closed) {
  if (closed || req.uris.size() > kMaxBatch)
    return;
  for (const auto &uri : req.uris)
    std::thread(lookup, uri).detach();
}

void orLeft(const GetPostsRequest &req, bool closed) {
  if (req.uris.size() > kMaxBatch || closed)
    return;
  for (const auto &uri : req.uris)
    std::thread(lookup, uri).detach();
}

void orNested(const GetPostsRequest &req, bool closed, bool busy) {
  if ((closed || req.uris.size() > kMaxBatch) || busy)
    return;
  for (const auto &uri : req.uris)
    std::thread(lookup, uri).detach();
}

void andRight(const GetPostsRequest &req, bool strict) {
  if (strict && req.uris.size() > kMaxBatch)
    return;
  for (const auto &uri : req.uris)
    std::thread(lookup, uri).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void andSmall(const GetPostsRequest &req, bool open) {
  if (open && req.uris.size() <= kMaxBatch)
    for (const auto &uri : req.uris)
      std::thread(lookup, uri).detach();
}

void orSmall(const GetPostsRequest &req, bool trusted) {
  if (trusted || req.uris.size() <= kMaxBatch)
    for (const auto &uri : req.uris)
      std::thread(lookup, uri).detach();
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void negated(const GetPostsRequest &req) {
  if (!(req.uris.size() <= kMaxBatch))
    return;
  for (const auto &uri : req.uris)
    std::thread(lookup, uri).detach();
}

void negatedOrRight(const GetPostsRequest &req, bool open) {
  if (!open || !(req.uris.size() <= kMaxBatch))
    return;
  for (const auto &uri : req.uris)
    std::thread(lookup, uri).detach();
}

void swappedSides(const GetPostsRequest &req) {
  if (kMaxBatch < req.uris.size())
    return;
  for (const auto &uri : req.uris)
    std::thread(lookup, uri).detach();
}

void withInitializer(const GetPostsRequest &req) {
  if (const size_t count = req.uris.size(); count > kMaxBatch)
    return;
  for (const auto &uri : req.uris)
    std::thread(lookup, uri).detach();
}

void throughBool(const GetPostsRequest &req) {
  const bool tooMany = req.uris.size() > kMaxBatch;
  if (tooMany)
    return;
  for (const auto &uri : req.uris)
    std::thread(lookup, uri).detach();
}

void throughOtherBool(const GetPostsRequest &req) {
  const bool some = req.uris.size() > 0;
  if (!some)
    return;
  for (const auto &uri : req.uris)
    std::thread(lookup, uri).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// RUN: %check_rule %s fanout-unbounded-spawn
// A switch over the size is a guard when the sizes it does not name leave.

#include <string>
#include <thread>
#include <vector>

struct GetPostsRequest { std::vector<std::string> uris; };
void lookup(const std::string &uri);

// OK: none or one.
void atMostOne(const GetPostsRequest &req) {
  switch (req.uris.size()) {
  case 0:
  case 1:
    break;
  default:
    return;
  }
  for (const auto &uri : req.uris)
    std::thread(lookup, uri).detach();
}

void anySize(const GetPostsRequest &req) {
  switch (req.uris.size()) {
  case 0:
    return;
  case 1:
    break;
  default:
    break;
  }
  for (const auto &uri : req.uris)
    std::thread(lookup, uri).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// The sizes that are not named go past the switch.
void noDefault(const GetPostsRequest &req) {
  switch (req.uris.size()) {
  case 0:
    return;
  }
  for (const auto &uri : req.uris)
    std::thread(lookup, uri).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// OK: in the case itself.
void inTheCase(const GetPostsRequest &req) {
  switch (req.uris.size()) {
  case 2:
    for (const auto &uri : req.uris)
      std::thread(lookup, uri).detach();
  }
}

// Another size.
void anotherSize(const GetPostsRequest &req, const std::vector<std::string> &others) {
  switch (others.size()) {
  case 0:
    break;
  default:
    return;
  }
  for (const auto &uri : req.uris)
    std::thread(lookup, uri).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

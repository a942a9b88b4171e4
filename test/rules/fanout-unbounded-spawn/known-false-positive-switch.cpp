// XFAIL: *
// RUN: %check_rule %s fanout-unbounded-spawn
// known false positive: a switch over the size is not seen as a guard.

#include <string>
#include <thread>
#include <vector>

struct GetPostsRequest { std::vector<std::string> uris; };
void lookup(const std::string &uri);

void inSwitch(const GetPostsRequest &req) {
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

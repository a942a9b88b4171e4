// XFAIL: *
// RUN: %check_rule %s fanout-unbounded-spawn
// known miss: std::views::iota up to the size of the input.

#include <ranges>
#include <string>
#include <thread>
#include <vector>

struct GetPostsRequest { std::vector<std::string> uris; };
int lookup(const std::string &uri);

void counted(const GetPostsRequest &req) {
  for (size_t i : std::views::iota(size_t(0), req.uris.size()))
    std::thread(lookup, req.uris[i]).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

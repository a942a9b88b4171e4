// RUN: %check_rule %s fanout-unbounded-spawn
// std::views::iota counts to its second argument.

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

// OK: four.
void replicas(const GetPostsRequest &req) {
  for (size_t i : std::views::iota(size_t(0), size_t(4)))
    std::thread(lookup, req.uris[i]).detach();
}

// OK: four of them.
void some(const GetPostsRequest &req) {
  for (size_t i : std::views::iota(size_t(0), req.uris.size()) | std::views::take(4))
    std::thread(lookup, req.uris[i]).detach();
}

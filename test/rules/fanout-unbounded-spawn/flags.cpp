// RUN: %check_rule %s fanout-unbounded-spawn
// A loop that a flag ends runs as often as what sets the flag says, not once because the flag starts as true.

#include <string>
#include <thread>
#include <vector>

struct GetPostsRequest { std::vector<std::string> uris; };
int lookup(const std::string &uri);

void untilLast(const GetPostsRequest &req) {
  size_t i = 0;
  bool more = true;
  while (more) {
    std::thread(lookup, req.uris[i]).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    if (++i == req.uris.size())
      more = false;
  }
}

// OK: four.
void untilFourth(const GetPostsRequest &req) {
  size_t i = 0;
  bool more = true;
  while (more) {
    std::thread(lookup, req.uris[i]).detach();
    if (++i == 4)
      more = false;
  }
}

// OK: once.
void once(const GetPostsRequest &req) {
  for (bool done = false; !done; done = true)
    std::thread(lookup, req.uris[0]).detach();
}

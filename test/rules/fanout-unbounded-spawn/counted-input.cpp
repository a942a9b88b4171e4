// RUN: %check_rule %s fanout-unbounded-spawn
// A number that was counted in a loop over the input.

#include <string>
#include <thread>
#include <vector>

struct GetPostsRequest { std::vector<std::string> uris; };
void serve(unsigned worker);

void countOfInput(const GetPostsRequest &req) {
  int missing = 0;
  for (const auto &uri : req.uris)
    if (uri.empty())
      ++missing;
  for (int i = 0; i < missing; ++i)
    std::thread(serve, i).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// XFAIL: *
// RUN: %check_rule %s fanout-unbounded-spawn
// known miss: a member that another method fills from a request.

#include <string>
#include <thread>
#include <vector>

struct GetPostsRequest { std::vector<std::string> uris; };
void lookup(const std::string &uri);

// The member holds what a request brought.
class Session {
public:
  void receive(const GetPostsRequest &req) { pending_ = req.uris; }
  void flush() {
    for (auto &uri : pending_)
      std::thread(lookup, uri).detach();
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }

private:
  std::vector<std::string> pending_;
};

// RUN: %check_rule %s fanout-unbounded-spawn
// A function that starts one and calls itself for each child.

#include <memory>
#include <string>
#include <thread>
#include <vector>

struct Comment {
  std::string uri;
  std::vector<std::unique_ptr<Comment>> replies;
};
void lookup(const std::string &uri);

void threadPerReply(const Comment &comment) {
  std::thread(lookup, comment.uri).detach();
  for (const auto &reply : comment.replies)
    threadPerReply(*reply);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

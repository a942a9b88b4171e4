// RUN: %check_rule %s fanout-blocking-log-in-task

#include <cstdio>
#include <string>
#include <thread>
#include <vector>

struct GetPostsRequest { std::vector<std::string> uris; };
bool lookup(const std::string &uri);

void each(const GetPostsRequest &req) {
  for (const auto &uri : req.uris)
    std::thread([uri] {
      if (!lookup(uri))
        fprintf(stderr, "lookup of %s failed\n", uri.c_str());
    }).detach();
}
// CHECK-MESSAGES: :[[@LINE-3]]:9: warning: 'fprintf' writes a log line for each task that fails, one for each element of 'req.uris': when everything fails at once the writes block; count the failures and log once, or sample [fanout-blocking-log-in-task]

// REQUIRES: spdlog-headers
// RUN: %check_rule %s fanout-blocking-log-in-task -- -std=c++20
// A logger that writes where it is called; spdlog-async.cpp has the twin.

#include <spdlog/async.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <memory>
#include <string>
#include <thread>
#include <vector>

bool lookup(const std::string &uri);

class Store {
public:
  Store() : log(spdlog::create<spdlog::sinks::stderr_sink_mt>("store")) {}

  void find(const std::vector<std::string> &uris) {
    for (const auto &uri : uris)
      std::thread([this, uri] {
        if (!lookup(uri))
          log->error("lost {}", uri);
          // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-blocking-log-in-task]
      }).detach();
  }

private:
  std::shared_ptr<spdlog::logger> log;
};

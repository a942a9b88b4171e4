// RUN: %check_rule %s fanout-unbounded-spawn
// A future that is assigned again waits for its work, unless that is elsewhere.

#include <future>
#include <string>
#include <vector>

using Uris = std::vector<std::string>;
void lookup(const std::string &uri);

void kept(const Uris &uris) {
  std::vector<std::future<void>> earlier;
  std::future<void> current;
  for (const auto &uri : uris) {
    if (current.valid())
      earlier.push_back(std::move(current));
    current = std::async(std::launch::async, [&uri] { lookup(uri); });
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

// OK
void replaced(const Uris &uris) {
  std::future<void> current;
  for (const auto &uri : uris)
    current = std::async(std::launch::async, [&uri] { lookup(uri); });
}

// RUN: %check_rule %s fanout-unbounded-spawn
// Functions that a class keeps in a member and calls later.

#include <functional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

using Uris = std::vector<std::string>;
using Work = std::function<void()>;
void lookup(const std::string &uri);

class Spawning {
  std::function<void(Work)> dispatch;

public:
  Spawning() {
    dispatch = [](Work work) { std::thread(std::move(work)).detach(); };
  }
  void each(const Uris &uris) {
    for (const auto &uri : uris)
      dispatch([uri] { lookup(uri); });
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
};

// OK: works itself.
class Inline {
  std::function<void(Work)> dispatch;

public:
  Inline() {
    dispatch = [](Work work) { work(); };
  }
  void each(const Uris &uris) {
    for (const auto &uri : uris)
      dispatch([uri] { lookup(uri); });
  }
};

// OK: one of two, nobody knows which.
class Chosen {
  std::function<void(Work)> dispatch;

public:
  explicit Chosen(bool threads) {
    if (threads)
      dispatch = [](Work work) { std::thread(std::move(work)).detach(); };
    else
      dispatch = [](Work work) { work(); };
  }
  void each(const Uris &uris) {
    for (const auto &uri : uris)
      dispatch([uri] { lookup(uri); });
  }
};

class Reader {
  std::function<void(const std::string &)> handler;

public:
  void onEach(std::function<void(const std::string &)> given) { handler = std::move(given); }
  void read(const Uris &uris) {
    for (const auto &uri : uris)
      handler(uri);
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
};
void subscribed(Reader &reader) {
  reader.onEach([](const std::string &uri) { std::thread(lookup, uri).detach(); });
}

class Other {
  std::function<void(const std::string &)> handler;

public:
  void onEach(std::function<void(const std::string &)> given) { handler = std::move(given); }
  void read(const Uris &uris) {
    for (const auto &uri : uris)
      handler(uri);
  }
};
// OK: waits for each.
void subscribed(Other &other) {
  other.onEach([](const std::string &uri) { std::thread(lookup, uri).join(); });
}

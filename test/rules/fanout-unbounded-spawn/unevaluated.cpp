// RUN: %check_rule %s fanout-unbounded-spawn
// Code that never runs starts nothing.

#include <string>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

using Uris = std::vector<std::string>;
void lookup(const std::string &uri);
std::thread start(const std::string &uri) { return std::thread(lookup, uri); }

void evaluated(const Uris &uris) {
  for (const auto &uri : uris)
    start(uri).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void measured(const Uris &uris) {
  size_t size = 0;
  for (const auto &uri : uris)
    size += sizeof(start(uri));
}

void typed(const Uris &uris) {
  for (const auto &uri : uris) {
    decltype(start(uri)) none;
    static_assert(!noexcept(start(uri)));
  }
}

template <bool Concurrent> void chosen(const Uris &uris) {
  for (const auto &uri : uris) {
    if constexpr (Concurrent)
      std::thread(lookup, uri).detach();
    else
      lookup(uri);
  }
}
void chosenSequential(const Uris &uris) { chosen<false>(uris); }

template <bool Concurrent> void chosenOther(const Uris &uris) {
  for (const auto &uri : uris) {
    if constexpr (Concurrent)
      std::thread(lookup, uri).detach();
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    else
      lookup(uri);
  }
}
void chosenConcurrent(const Uris &uris) { chosenOther<true>(uris); }

void never(const Uris &uris) {
  for (const auto &uri : uris)
    if (false)
      std::thread(lookup, uri).detach();
}

void zero(const Uris &uris) {
  for (const auto &uri : uris)
    if (0)
      std::thread(lookup, uri).detach();
}

constexpr bool kConcurrent = false;

void disabled(const Uris &uris) {
  for (const auto &uri : uris)
    if (kConcurrent)
      std::thread(lookup, uri).detach();
}

void behindReturn(const Uris &uris) {
  for (const auto &uri : uris)
    lookup(uri);
  return;
  for (const auto &uri : uris)
    std::thread(lookup, uri).detach();
}

void behindContinue(const Uris &uris) {
  for (const auto &uri : uris) {
    lookup(uri);
    continue;
    std::thread(lookup, uri).detach();
  }
}

#if 0
void excluded(const Uris &uris) {
  for (const auto &uri : uris)
    std::thread(lookup, uri).detach();
}
#endif

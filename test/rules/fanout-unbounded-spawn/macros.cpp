// RUN: %check_rule %s fanout-unbounded-spawn
// Spawns, loops and limiters behind macros. The finding is where the macro is used.

#include <semaphore>
#include <string>
#include <thread>
#include <vector>

using Uris = std::vector<std::string>;
void lookup(const std::string &uri);

#define START(...) std::thread([=] { __VA_ARGS__; }).detach()
#define FOR_EACH(element, range) for (const auto &element : range)

void spawnInMacro(const Uris &uris) {
  for (const auto &uri : uris)
    START(lookup(uri));
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void loopInMacro(const Uris &uris) {
  FOR_EACH(uri, uris)
    std::thread(lookup, uri).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void bothInMacros(const Uris &uris) {
  FOR_EACH(uri, uris) { START(lookup(uri)); }
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// OK: the macro runs its argument in place.
#define RUN(...) [&] { __VA_ARGS__; }()
void runInMacro(const Uris &uris) {
  FOR_EACH(uri, uris) { RUN(lookup(uri)); }
}

// OK: the macro for the limit takes a slot.
std::counting_semaphore<> slots(64);
#define LIMITED_START(...)                                                     \
  slots.acquire();                                                             \
  std::thread([=] {                                                            \
    __VA_ARGS__;                                                               \
    slots.release();                                                           \
  }).detach()

void limitedInMacro(const Uris &uris) {
  for (const auto &uri : uris) {
    LIMITED_START(lookup(uri));
  }
}

// OK: refused in a macro.
#define RETURN_IF(condition)                                                   \
  if (condition)                                                               \
  return
void guardInMacro(const Uris &uris) {
  RETURN_IF(uris.size() > 50);
  for (const auto &uri : uris)
    std::thread(lookup, uri).detach();
}

// OK: the limit is a macro.
#define MAX_BATCH 50
void limitIsMacro(const Uris &uris) {
  if (uris.size() > MAX_BATCH)
    return;
  for (const auto &uri : uris)
    std::thread(lookup, uri).detach();
}

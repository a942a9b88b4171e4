// RUN: %check_rule %s fanout-unbounded-spawn -- -isystem %stubs/seastar
// Seastar: futures are eager, parallel_for_each starts them all.

#include <seastar/core/loop.hh>

#include <string>
#include <vector>

using Uris = std::vector<std::string>;
seastar::future<> lookup(std::string uri);
constexpr size_t kMaxLookups = 64;

seastar::future<> allAtOnce(const Uris &uris) {
  return seastar::parallel_for_each(uris, [](const std::string &uri) { return lookup(uri); });
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

seastar::future<> allByIterator(const Uris &uris) {
  return seastar::parallel_for_each(uris.begin(), uris.end(),
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
                                    [](const std::string &uri) { return lookup(uri); });
}

// OK: at most kMaxLookups.
seastar::future<> limited(const Uris &uris) {
  return seastar::max_concurrent_for_each(
      uris, kMaxLookups, [](const std::string &uri) { return lookup(uri); });
}

// As many as there are.
seastar::future<> limitOfRequestSize(const Uris &uris) {
  return seastar::max_concurrent_for_each(
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      uris, uris.size(), [](const std::string &uri) { return lookup(uri); });
}

// OK: one after the other.
seastar::future<> inTurn(Uris &uris) {
  return seastar::do_for_each(uris, [](const std::string &uri) { return lookup(uri); });
}

// OK: awaited in the iteration.
seastar::future<> awaited(Uris uris) {
  for (const auto &uri : uris)
    co_await lookup(uri);
}

// The futures are not awaited.
void dropped(const Uris &uris) {
  for (const auto &uri : uris)
    (void)lookup(uri);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// The outer loop is limited, the inner one is not.
seastar::future<> nested(const std::vector<Uris> &batches) {
  return seastar::max_concurrent_for_each(batches, 10, [](const Uris &uris) {
    return seastar::parallel_for_each(uris, [](const std::string &uri) { return lookup(uri); });
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  });
}

seastar::semaphore slots(kMaxLookups);

seastar::future<> lookupWithSlot(std::string uri) {
  co_await lookup(std::move(uri));
  slots.signal();
}

// OK: waits for a slot.
seastar::future<> limitedByHand(Uris uris) {
  for (const auto &uri : uris) {
    co_await slots.wait();
    (void)lookupWithSlot(uri);
  }
}

// The future of the slot is dropped.
void slotNotAwaited(const Uris &uris) {
  for (const auto &uri : uris) {
    (void)slots.wait();
    (void)lookupWithSlot(uri);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

// consume() counts and never waits.
void slotConsumed(const Uris &uris) {
  for (const auto &uri : uris) {
    slots.consume();
    (void)lookupWithSlot(uri);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

// OK: three shards.
seastar::future<> shards() {
  static const char *const names[] = {"a", "b", "c"};
  return seastar::parallel_for_each(names, [](const char *name) { return lookup(name); });
}

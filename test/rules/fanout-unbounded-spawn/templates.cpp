// RUN: %check_rule %s fanout-unbounded-spawn
// Templates: one finding for each place, however many instantiations it has.

#include <array>
#include <string>
#include <thread>
#include <vector>

void lookup(const std::string &uri);

template <typename Range> void startAll(const Range &uris) {
  for (const auto &uri : uris)
    std::thread(lookup, uri).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void twice(const std::vector<std::string> &a, const std::vector<std::string> &b) {
  startAll(a);
  startAll(b);
}

template <typename Range> void startFew(const Range &uris) {
  for (const auto &uri : uris)
    std::thread(lookup, uri).detach();
}

// OK: its only instantiation is of a constant size.
void array(const std::array<std::string, 3> &uris) { startFew(uris); }

template <typename Thread> void startWith(const std::vector<std::string> &uris) {
  std::vector<Thread> tasks;
  for (const auto &uri : uris)
    tasks.emplace_back(lookup, uri);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void withJthread(const std::vector<std::string> &uris) { startWith<std::jthread>(uris); }

struct Text {
  Text(void (*)(const std::string &), std::string);
};

template <typename Value> void keepEach(const std::vector<std::string> &uris) {
  std::vector<Value> values;
  for (const auto &uri : uris)
    values.emplace_back(lookup, uri);
}

// OK: constructs no thread.
void withText(const std::vector<std::string> &uris) { keepEach<Text>(uris); }

template <typename Key> class Prefetcher {
public:
  void all(const std::vector<Key> &keys) {
    for (const auto &key : keys)
      start(key);
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }

private:
  void start(const Key &key) { std::thread(lookup, key).detach(); }
};

void prefetch(const std::vector<std::string> &uris) {
  Prefetcher<std::string>().all(uris);
}

auto generic = [](const auto &uris) {
  for (const auto &uri : uris)
    std::thread(lookup, uri).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
};
void viaGenericLambda(const std::vector<std::string> &uris) { generic(uris); }

template <size_t Count> void repeated(const std::string &uri) {
  for (size_t i = 0; i < Count; ++i)
    std::thread(lookup, uri).detach();
}

// OK: four.
void fourTimes(const std::string &uri) { repeated<4>(uri); }

template <typename... Uris> void startEach(const Uris &...uris) {
  (std::thread(lookup, uris).detach(), ...);
}

// OK: as many as are written here.
void pack() { startEach("a", "b", "c"); }

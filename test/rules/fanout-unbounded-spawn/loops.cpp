// RUN: %check_rule %s fanout-unbounded-spawn
// Every way to write a loop.

#include <list>
#include <string>
#include <thread>
#include <vector>

void lookup(const std::string &uri);
void lookupAll(const std::vector<std::string> &uris);
using Uris = std::vector<std::string>;

void whileIndex(const Uris &uris) {
  size_t i = 0;
  while (i < uris.size())
    std::thread(lookup, uris[i++]).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void doWhile(const Uris &uris) {
  auto it = uris.begin();
  do {
    std::thread(lookup, *it).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  } while (++it != uris.end());
}

void downwards(const Uris &uris) {
  for (size_t i = uris.size(); i-- > 0;)
    std::thread(lookup, uris[i]).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void backwards(const Uris &uris) {
  for (auto it = uris.rbegin(); it != uris.rend(); ++it)
    std::thread(lookup, *it).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void endlessWithBreak(const Uris &uris) {
  size_t i = 0;
  while (true) {
    if (i == uris.size())
      break;
    std::thread(lookup, uris[i++]).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

void jumpBack(const Uris &uris) {
  size_t i = 0;
again:
  if (i < uris.size()) {
    std::thread(lookup, uris[i]).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    ++i;
    goto again;
  }
}

// OK: a goto that leaves repeats nothing.
void jumpForward(const Uris &uris) {
  if (uris.empty())
    goto done;
  std::thread(lookup, uris.front()).detach();
done:
  return;
}

// OK: jumps back a constant number of times.
void jumpBackThrice(const Uris &uris) {
  int attempt = 0;
again:
  std::thread(lookup, uris.front()).detach();
  if (++attempt < 3)
    goto again;
}

// OK: one thread for all.
void once(const Uris &uris) {
  std::thread(lookupAll, uris).detach();
}

// OK: the loop is inside the task.
void loopInTask(const Uris &uris) {
  std::thread([uris] {
    for (const auto &uri : uris)
      lookup(uri);
  }).detach();
}

// OK: started once, the iteration leaves the loop.
void firstMatch(const Uris &uris) {
  for (const auto &uri : uris) {
    if (!uri.empty()) {
      std::thread(lookup, uri).detach();
      break;
    }
  }
}

// OK: the first iteration returns.
void returnsAtOnce(const Uris &uris) {
  for (const auto &uri : uris) {
    std::thread(lookup, uri).detach();
    return;
  }
}

// Only the ones that match, and they may all.
void everyMatch(const Uris &uris) {
  for (const auto &uri : uris) {
    if (uri.empty())
      continue;
    std::thread(lookup, uri).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

// OK: retries of one element, a constant number.
void retries(const std::string &uri) {
  for (int attempt = 0; attempt < 3; ++attempt)
    std::thread(lookup, uri).detach();
}

// OK: once, in the condition that ends the loop.
void lastOnly(const Uris &uris) {
  for (size_t i = 0; i < uris.size(); ++i)
    lookup(uris[i]);
  std::thread(lookup, uris.back()).detach();
}

void inTheCondition(const Uris &uris, bool (*more)(size_t)) {
  for (size_t i = 0; i < uris.size(); std::thread(lookup, uris[i++]).detach())
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    more(i);
}

void byRangeInitializer(const Uris &uris) {
  for (std::vector<std::jthread> tasks; const auto &uri : uris)
    tasks.emplace_back(lookup, uri);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// RUN: %check_rule %s fanout-unbounded-spawn
// What is compared before a start: something that counts, or something else.

#include <array>
#include <cstdio>
#include <memory>
#include <semaphore>
#include <string>
#include <thread>
#include <map>
#include <vector>

struct Request { std::vector<std::string> uris; int mode; };
void lookup(const std::string &uri);
int kindOf(const std::string &uri);
constexpr int kMost = 8;

// OK: counts to the limit and leaves.
void countsUp(const Request &req) {
  int started = 0;
  for (const auto &uri : req.uris) {
    if (started == kMost)
      break;
    std::thread(lookup, uri).detach();
    started = started + 1;
  }
}

void asksTheElement(const Request &req) {
  for (const auto &uri : req.uris) {
    if (kindOf(uri) == kMost)
      break;
    std::thread(lookup, uri).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

void asksTheLengthOfTheElement(const Request &req) {
  for (const auto &uri : req.uris) {
    if (uri.size() == kMost)
      return;
    std::thread(lookup, uri).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

void asksTheMode(const Request &req) {
  for (const auto &uri : req.uris) {
    if (req.mode == kMost)
      return;
    std::thread(lookup, uri).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

// OK: so many steps from the first.
void iteratorsApart(const Request &req) {
  for (auto it = req.uris.begin(); it != req.uris.end(); ++it) {
    if (it - req.uris.begin() == kMost)
      break;
    std::thread(lookup, *it).detach();
  }
}

std::map<std::string, std::unique_ptr<std::thread>> byName;
std::array<std::unique_ptr<std::thread>, 16> byKind;

void oneForEachName(const Request &req) {
  for (const auto &uri : req.uris) {
    auto &thread = byName[uri];
    if (!thread)
      thread = std::make_unique<std::thread>(lookup, uri);
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

// OK: there are sixteen of them.
void oneForEachKind(const Request &req) {
  for (const auto &uri : req.uris) {
    auto &thread = byKind[kindOf(uri)];
    if (!thread)
      thread = std::make_unique<std::thread>(lookup, uri);
  }
}

struct Work { bool started = false; std::string uri; };

void aFlagInEachElement(std::vector<Work> &all) {
  for (auto &work : all) {
    if (work.started)
      continue;
    work.started = true;
    std::thread(lookup, work.uri).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

bool started;

// OK: one flag for all of them.
void aFlagForAll(const std::vector<Work> &all) {
  for (const auto &work : all) {
    if (started)
      continue;
    started = true;
    std::thread(lookup, work.uri).detach();
  }
}

using Slots = std::counting_semaphore<64>;
Slots few[2] = {Slots(4), Slots(4)};
std::map<std::string, std::unique_ptr<Slots>> many;

// OK: two semaphores, whatever chooses between them.
void aSemaphoreForEachMode(const Request &req) {
  for (const auto &uri : req.uris) {
    Slots &slots = few[kindOf(uri)];
    slots.acquire();
    std::thread([&slots, uri] {
      lookup(uri);
      slots.release();
    }).detach();
  }
}

void aSemaphoreForEachName(const Request &req) {
  for (const auto &uri : req.uris) {
    Slots &slots = *many[uri];
    slots.acquire();
    std::thread([&slots, uri] {
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      lookup(uri);
      slots.release();
    }).detach();
  }
}

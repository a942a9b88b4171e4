// RUN: %check_rule %s fanout-blocking-log-in-task -- -std=c++20
// What is an error path and what is not. All tasks are started in the same way.

#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <exception>
#include <iostream>
#include <optional>
#include <string>
#include <system_error>
#include <thread>
#include <vector>

bool lookup(const std::string &uri);
int status(const std::string &uri);
int connectTo(const std::string &uri);
const char *reply(const std::string &uri);
std::optional<int> parse(const std::string &uri);
std::error_code store(const std::string &uri);
bool isBroken(const std::string &uri);
void process(const std::string &uri);
bool cancelled();


void afterReturn(const std::string &uri) {
  if (lookup(uri))
    return;
  std::cerr << "lookup failed: " << uri << '\n';
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-blocking-log-in-task]
}

// OK: the return is a guard, and the line says that the work is done.
void afterGuard(const std::string &uri) {
  if (cancelled())
    return;
  process(uri);
  std::cerr << "processed " << uri << '\n';
}

void afterRetries(const std::string &uri) {
  for (int attempt = 0; attempt < 3; ++attempt) {
    if (lookup(uri))
      return;
  }
  std::cerr << "gave up: " << uri << '\n';
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-blocking-log-in-task]
}

// OK: the line is for those that worked.
void onSuccess(const std::string &uri) {
  const bool found = lookup(uri);
  if (found)
    std::cerr << "found " << uri << '\n';
}

void onNoSuccess(const std::string &uri) {
  const bool found = lookup(uri);
  if (found)
    process(uri);
  else
    std::cerr << "lost " << uri << '\n';
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-blocking-log-in-task]
}

void namedFailure(const std::string &uri) {
  const bool bad = !lookup(uri);
  if (bad)
    std::cerr << "lost " << uri << '\n';
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-blocking-log-in-task]
}

// OK: 0 is success.
void zero(const std::string &uri) {
  int result = status(uri);
  if (result == 0)
    std::fprintf(stderr, "%s is fine\n", uri.c_str());
}

void notZero(const std::string &uri) {
  int result = status(uri);
  if (result != 0)
    std::fprintf(stderr, "%s: %d\n", uri.c_str(), result);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-blocking-log-in-task]
}

// OK: not negative.
void connected(const std::string &uri) {
  int fd = connectTo(uri);
  if (fd >= 0)
    std::fprintf(stderr, "%s connected\n", uri.c_str());
}

void notConnected(const std::string &uri) {
  int fd = connectTo(uri);
  if (fd < 0)
    std::fprintf(stderr, "%s: %s\n", uri.c_str(), std::strerror(errno));
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-blocking-log-in-task]
}

// OK: there is an answer.
void answered(const std::string &uri) {
  if (reply(uri) != nullptr)
    std::cerr << uri << " answered\n";
}

void unanswered(const std::string &uri) {
  if (reply(uri) == nullptr)
    std::cerr << uri << " did not answer\n";
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-blocking-log-in-task]
}

// OK: it has a value.
void parsed(const std::string &uri) {
  if (auto number = parse(uri))
    std::cerr << uri << " has " << *number << '\n';
}

void errorCode(const std::string &uri) {
  if (auto error = store(uri))
    std::cerr << uri << ": " << error.message() << '\n';
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-blocking-log-in-task]
}

void flagOfHandler(const std::string &uri) {
  bool thrown = false;
  try {
    process(uri);
  } catch (const std::exception &) {
    thrown = true;
  }
  if (thrown)
    std::cerr << "lost " << uri << '\n';
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-blocking-log-in-task]
}

// OK: the flag says that it worked.
void flagOfSuccess(const std::string &uri) {
  bool worked = false;
  try {
    process(uri);
    worked = true;
  } catch (const std::exception &) {
  }
  if (worked)
    std::cerr << "kept " << uri << '\n';
}

void refused(const std::string &uri) {
  if (isBroken(uri)) {
    std::cerr << uri << " is broken\n";
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-blocking-log-in-task]
    return;
  }
  process(uri);
}

enum class Result { Fine, Late, Lost };
Result ask(const std::string &uri);

void byCase(const std::string &uri) {
  switch (ask(uri)) {
  case Result::Fine: // OK: 0
    std::cerr << uri << " is fine\n";
    break;
  case Result::Late:
  default:
    std::cerr << uri << " is not fine\n";
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-blocking-log-in-task]
  }
}

void startAll(const std::vector<std::string> &uris) {
  for (const auto &uri : uris) {
    std::thread(afterReturn, uri).detach();
    std::thread(afterGuard, uri).detach();
    std::thread(afterRetries, uri).detach();
    std::thread(onSuccess, uri).detach();
    std::thread(onNoSuccess, uri).detach();
    std::thread(namedFailure, uri).detach();
    std::thread(zero, uri).detach();
    std::thread(notZero, uri).detach();
    std::thread(connected, uri).detach();
    std::thread(notConnected, uri).detach();
    std::thread(answered, uri).detach();
    std::thread(unanswered, uri).detach();
    std::thread(parsed, uri).detach();
    std::thread(errorCode, uri).detach();
    std::thread(flagOfHandler, uri).detach();
    std::thread(flagOfSuccess, uri).detach();
    std::thread(refused, uri).detach();
    std::thread(byCase, uri).detach();
  }
}

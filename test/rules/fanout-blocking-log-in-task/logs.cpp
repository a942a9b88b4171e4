// REQUIRES: glog-headers
// RUN: %check_rule %s fanout-blocking-log-in-task
// One line for each element that failed: when all of them do, the log is the outage.

#include <glog/logging.h>

#include <atomic>
#include <cstdio>
#include <exception>
#include <iostream>
#include <semaphore>
#include <string>
#include <syslog.h>
#include <thread>
#include <vector>

struct GetPostsRequest { std::vector<std::string> uris; };
bool lookup(const std::string &uri);
void count(const char *metric);
using Uri = std::string;

void loggedOnError(const GetPostsRequest &req) {
  for (const auto &uri : req.uris)
    std::thread([uri] {
      if (!lookup(uri))
        std::cerr << "lookup failed: " << uri << std::endl;
        // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-blocking-log-in-task]
    }).detach();
}

void loggedOnException(const GetPostsRequest &req) {
  for (const auto &uri : req.uris)
    std::thread([uri] {
      try {
        lookup(uri);
      } catch (const std::exception &error) {
        std::fprintf(stderr, "%s: %s\n", uri.c_str(), error.what());
        // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-blocking-log-in-task]
      }
    }).detach();
}

void loggedToSyslog(const GetPostsRequest &req) {
  for (const auto &uri : req.uris)
    std::thread([uri] {
      if (!lookup(uri))
        syslog(LOG_ERR, "lookup of %s failed", uri.c_str());
        // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-blocking-log-in-task]
    }).detach();
}

void loggedWithLibrary(const GetPostsRequest &req) {
  for (const auto &uri : req.uris)
    std::thread([uri] {
      if (!lookup(uri))
        LOG(ERROR) << "lookup failed: " << uri;
        // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-blocking-log-in-task]
    }).detach();
}

// OK: one in a thousand.
void sampledByLibrary(const GetPostsRequest &req) {
  for (const auto &uri : req.uris)
    std::thread([uri] {
      if (!lookup(uri)) {
        LOG_EVERY_N(ERROR, 1000) << "lookup failed: " << uri;
      }
    }).detach();
}

// OK: one in a thousand, written here.
void sampledByHand(const GetPostsRequest &req) {
  static std::atomic<unsigned> errors;
  for (const auto &uri : req.uris)
    std::thread([uri] {
      if (!lookup(uri) && errors++ % 1000 == 0)
        std::cerr << "lookup failed: " << uri << std::endl;
    }).detach();
}

// OK: counted.
void countedOnError(const GetPostsRequest &req) {
  for (const auto &uri : req.uris)
    std::thread([uri] {
      if (!lookup(uri))
        count("lookup_failed");
    }).detach();
}

// OK: one line for all, after the loop.
void loggedOnce(const GetPostsRequest &req) {
  static std::atomic<unsigned> errors;
  std::vector<std::thread> tasks;
  for (const auto &uri : req.uris)
    tasks.emplace_back([uri] {
      if (!lookup(uri))
        ++errors;
    });
  for (auto &task : tasks)
    task.join();
  if (errors)
    std::cerr << errors << " lookups failed" << std::endl;
}

// OK: the site is bounded.
std::counting_semaphore<> slots(64);
void loggedByLimited(const GetPostsRequest &req) {
  for (const auto &uri : req.uris) {
    slots.acquire();
    std::thread([uri] {
      if (!lookup(uri))
        std::cerr << "lookup failed: " << uri << std::endl;
      slots.release();
    }).detach();
  }
}

void fail(const std::string &uri) {
  std::cerr << "lookup failed: " << uri << std::endl;
}

void loggedByFunction(const GetPostsRequest &req) {
  for (const auto &uri : req.uris)
    std::thread([uri] {
      if (!lookup(uri))
        fail(uri);
        // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-blocking-log-in-task]
    }).detach();
}

// OK: not in the task.
void loggedByTheLoop(const GetPostsRequest &req) {
  for (const auto &uri : req.uris) {
    if (uri.empty())
      std::cerr << "empty URI" << std::endl;
    std::thread([uri] { lookup(uri); }).detach();
  }
}

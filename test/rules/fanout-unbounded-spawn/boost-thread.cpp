// REQUIRES: boost-headers
// RUN: %check_rule %s fanout-unbounded-spawn
// Boost.Thread: the names of the standard library, and other destructors.

#include <boost/process.hpp>
#include <boost/thread.hpp>
#include <boost/thread/future.hpp>

#include <future>
#include <string>
#include <vector>

using Uris = std::vector<std::string>;
int lookup(const std::string &uri);

// boost::thread lets go in its destructor.
void threadOfOneIteration(const Uris &uris) {
  for (const auto &uri : uris)
    boost::thread task([uri] { lookup(uri); });
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// OK: joined.
void joined(const Uris &uris) {
  for (const auto &uri : uris) {
    boost::thread task([uri] { lookup(uri); });
    task.join();
  }
}

// The future of boost::async does not wait when it is dropped.
void dropped(const Uris &uris) {
  for (const auto &uri : uris)
    boost::async(boost::launch::async, [uri] { return lookup(uri); });
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// OK: that of std::async does.
void droppedStd(const Uris &uris) {
  for (const auto &uri : uris)
    (void)std::async(std::launch::async, [uri] { return lookup(uri); });
}

// OK: waited for.
void waited(const Uris &uris) {
  for (const auto &uri : uris)
    boost::async(boost::launch::async, [uri] { return lookup(uri); }).get();
}

void group(const Uris &uris) {
  boost::thread_group tasks;
  for (const auto &uri : uris)
    tasks.create_thread([uri] { lookup(uri); });
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  tasks.join_all();
}

// OK: the group is joined in the iteration.
void groupOfOneIteration(const Uris &uris) {
  for (const auto &uri : uris) {
    boost::thread_group tasks;
    tasks.create_thread([uri] { lookup(uri); });
    tasks.create_thread([uri] { lookup(uri + "#2"); });
    tasks.join_all();
  }
}

namespace bp = boost::process;

void childrenKept(const Uris &files) {
  std::vector<bp::child> children;
  for (const auto &file : files)
    children.emplace_back("/usr/bin/convert", file);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  for (auto &child : children)
    child.wait();
}

void spawned(const Uris &files) {
  for (const auto &file : files)
    bp::spawn("/usr/bin/convert", file);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// OK: waits for the child.
void viaSystem(const Uris &files) {
  for (const auto &file : files)
    bp::system("/usr/bin/convert", file);
}

// OK: waited for in the iteration.
void childWaited(const Uris &files) {
  for (const auto &file : files) {
    bp::child child("/usr/bin/convert", file);
    child.wait();
  }
}

// OK: the destructor ends the child that still runs.
void childEnded(const Uris &files) {
  for (const auto &file : files)
    bp::child child("/usr/bin/convert", file);
}

void childDetached(const Uris &files) {
  for (const auto &file : files) {
    bp::child child("/usr/bin/convert", file);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    child.detach();
  }
}

void groupOnce(const Uris &uris) {
  boost::thread_group workers;
  for (const auto &uri : uris) {
    workers.create_thread([uri] { lookup(uri); });
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    if (workers.size() == 20)
      workers.join_all();
  }
  workers.join_all();
}
// OK: 20 more each time.
void groupEvery(const Uris &uris) {
  boost::thread_group workers;
  for (const auto &uri : uris) {
    workers.create_thread([uri] { lookup(uri); });
    if (workers.size() % 20 == 0)
      workers.join_all();
  }
  workers.join_all();
}

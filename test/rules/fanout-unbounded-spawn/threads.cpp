// RUN: %check_rule %s fanout-unbounded-spawn
// Threads: joined in the iteration they are a sequence, kept or let go a fan-out.

#include <list>
#include <memory>
#include <string>
#include <thread>
#include <vector>

struct GetPostsRequest { std::vector<std::string> uris; };
void lookup(const std::string &uri);
bool cached(const std::string &uri);
void work();

void detached(const GetPostsRequest &req) {
  for (const auto &uri : req.uris)
    std::thread(lookup, uri).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void detachedByName(const GetPostsRequest &req) {
  for (const auto &uri : req.uris) {
    std::thread task([&uri] { lookup(uri); });
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    task.detach();
  }
}

// OK: one after the other.
void joined(const GetPostsRequest &req) {
  for (const auto &uri : req.uris) {
    std::thread task([&uri] { lookup(uri); });
    task.join();
  }
}

// OK: joined on both ways out of the iteration.
void joinedOnEveryPath(const GetPostsRequest &req) {
  for (const auto &uri : req.uris) {
    std::thread task([&uri] { lookup(uri); });
    if (cached(uri)) {
      task.join();
      continue;
    }
    work();
    task.join();
  }
}

void joinedOnOnePath(const GetPostsRequest &req) {
  for (const auto &uri : req.uris) {
    std::thread task([&uri] { lookup(uri); });
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    if (cached(uri))
      task.join();
    else
      task.detach();
  }
}

void joinedAfterTheLoop(const GetPostsRequest &req) {
  std::vector<std::thread> tasks;
  for (const auto &uri : req.uris)
    tasks.emplace_back(lookup, uri);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  for (auto &task : tasks)
    task.join();
}

// OK: all threads are joined before the next element.
void joinedInsideTheLoop(const GetPostsRequest &req) {
  for (const auto &uri : req.uris) {
    std::vector<std::thread> tasks;
    tasks.emplace_back(lookup, uri);
    tasks.emplace_back(work);
    for (auto &task : tasks)
      task.join();
  }
}

void pushedBack(const GetPostsRequest &req) {
  std::list<std::thread> tasks;
  for (const auto &uri : req.uris)
    tasks.push_back(std::thread(lookup, uri));
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  for (auto &task : tasks)
    task.join();
}

void assignedToElements(const GetPostsRequest &req) {
  std::vector<std::thread> tasks(req.uris.size());
  for (size_t i = 0; i != req.uris.size(); ++i)
    tasks[i] = std::thread(lookup, req.uris[i]);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  for (auto &task : tasks)
    task.join();
}

void ownedByPointer(const GetPostsRequest &req) {
  std::vector<std::unique_ptr<std::thread>> tasks;
  for (const auto &uri : req.uris)
    tasks.push_back(std::make_unique<std::thread>(lookup, uri));
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  for (auto &task : tasks)
    task->join();
}

void madeWithNew(const GetPostsRequest &req) {
  for (const auto &uri : req.uris)
    (new std::thread(lookup, uri))->detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// OK: an empty std::thread runs nothing.
void neverStarted(const GetPostsRequest &req) {
  std::vector<std::thread> tasks;
  for (const auto &uri : req.uris)
    tasks.emplace_back();
}

// OK: std::jthread joins in its destructor.
void jthreadOfOneIteration(const GetPostsRequest &req) {
  for (const auto &uri : req.uris) {
    std::jthread task(lookup, uri);
    work();
  }
}

// OK: the same for a temporary.
void jthreadTemporary(const GetPostsRequest &req) {
  for (const auto &uri : req.uris)
    std::jthread{lookup, uri};
}

void jthreadDetached(const GetPostsRequest &req) {
  for (const auto &uri : req.uris) {
    std::jthread task(lookup, uri);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    task.detach();
  }
}

void jthreadsKept(const GetPostsRequest &req) {
  std::vector<std::jthread> tasks;
  for (const auto &uri : req.uris)
    tasks.emplace_back(lookup, uri);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// OK: the assignment joins the thread before; two at a time.
void jthreadReassigned(const GetPostsRequest &req) {
  std::jthread task;
  for (const auto &uri : req.uris)
    task = std::jthread(lookup, uri);
}

// OK: declares a std::jthread that is called `work` and runs nothing.
#pragma clang diagnostic ignored "-Wvexing-parse"
void vexingParse(const GetPostsRequest &req) {
  for (const auto &uri : req.uris)
    std::jthread(work);
}

// OK: only the move is in a loop.
void movedNotStarted(std::vector<std::thread> &started, const GetPostsRequest &req) {
  std::vector<std::thread> tasks;
  for (auto &task : started)
    tasks.push_back(std::move(task));
  for (auto &task : tasks)
    task.join();
}

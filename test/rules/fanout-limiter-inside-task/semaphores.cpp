// RUN: %check_rule %s fanout-limiter-inside-task,fanout-unbounded-spawn
// A slot that the task itself waits for bounds the work. The threads all exist.

#include <mutex>
#include <semaphore.h>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

struct GetPostsRequest { std::vector<std::string> uris; };
void lookup(const std::string &uri);
constexpr int kMaxLookups = 64;
std::counting_semaphore<> slots(kMaxLookups);

void insideTheTask(const GetPostsRequest &req) {
  for (const auto &uri : req.uris)
    std::thread([uri] {
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-limiter-inside-task]
      slots.acquire();
      lookup(uri);
      slots.release();
    }).detach();
}

// OK: before the task.
void beforeTheTask(const GetPostsRequest &req) {
  for (const auto &uri : req.uris) {
    slots.acquire();
    std::thread([uri] {
      lookup(uri);
      slots.release();
    }).detach();
  }
}

// The other rule: nothing limits at all.
void nowhere(const GetPostsRequest &req) {
  for (const auto &uri : req.uris)
    std::thread([uri] { lookup(uri); }).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void keptAndInside(const GetPostsRequest &req) {
  std::vector<std::jthread> tasks;
  for (const auto &uri : req.uris)
    tasks.emplace_back([uri] {
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-limiter-inside-task]
      slots.acquire();
      lookup(uri);
      slots.release();
    });
}

struct Slot {
  Slot() { slots.acquire(); }
  ~Slot() { slots.release(); }
};

void guardInside(const GetPostsRequest &req) {
  for (const auto &uri : req.uris)
    std::thread([uri] {
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-limiter-inside-task]
      Slot slot;
      lookup(uri);
    }).detach();
}

void run(const std::string &uri) {
  slots.acquire();
  lookup(uri);
  slots.release();
}

void insideTheFunctionOfTheTask(const GetPostsRequest &req) {
  for (const auto &uri : req.uris)
    std::thread(run, uri).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-limiter-inside-task]
}

void insideACallee(const GetPostsRequest &req) {
  for (const auto &uri : req.uris)
    std::thread([uri] { run(uri); }).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-limiter-inside-task]
}

// OK: the task is run in place.
void inPlace(const GetPostsRequest &req) {
  for (const auto &uri : req.uris)
    run(uri);
}

// OK: refused, whatever the task does.
void refused(const GetPostsRequest &req) {
  if (req.uris.size() > kMaxLookups)
    return;
  for (const auto &uri : req.uris)
    std::thread([uri] {
      slots.acquire();
      lookup(uri);
      slots.release();
    }).detach();
}

// OK: eight.
void constant() {
  for (int i = 0; i < 8; ++i)
    std::thread([] {
      slots.acquire();
      lookup("replica");
      slots.release();
    }).detach();
}

// OK: a slot before the task, and another kind of slot in it.
std::counting_semaphore<> connections(8);
void both(const GetPostsRequest &req) {
  for (const auto &uri : req.uris) {
    slots.acquire();
    std::thread([uri] {
      connections.acquire();
      lookup(uri);
      connections.release();
      slots.release();
    }).detach();
  }
}

// A mutex is no limiter of tasks: the other rule.
std::mutex mutex;
void mutexInside(const GetPostsRequest &req) {
  for (const auto &uri : req.uris)
    std::thread([uri] {
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      std::lock_guard lock(mutex);
      lookup(uri);
    }).detach();
}

void posix(const GetPostsRequest &req, sem_t *limit) {
  for (const auto &uri : req.uris)
    std::thread([uri, limit] {
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-limiter-inside-task]
      sem_wait(limit);
      lookup(uri);
      sem_post(limit);
    }).detach();
}

void start(const std::string &uri) { std::thread(run, uri).detach(); }

void viaFunction(const GetPostsRequest &req) {
  for (const auto &uri : req.uris)
    start(uri);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-limiter-inside-task]
}

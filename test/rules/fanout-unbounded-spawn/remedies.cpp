// RUN: %check_rule %s fanout-unbounded-spawn,fanout-limiter-inside-task
// What a message advises makes it go away.

#include <atomic>
#include <deque>
#include <future>
#include <semaphore>
#include <spawn.h>
#include <string>
#include <sys/wait.h>
#include <thread>
#include <threads.h>
#include <unistd.h>
#include <vector>

struct GetPostsRequest { std::vector<std::string> uris; };
int lookup(const std::string &uri);
constexpr int kLimit = 16;
extern char **environ;
std::counting_semaphore<> slots(kLimit);

// "acquire a std::counting_semaphore before the thread starts and release it when the
// thread ends"
void before(const GetPostsRequest &req) {
  for (const auto &uri : req.uris)
    std::thread([uri] { lookup(uri); }).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
void after(const GetPostsRequest &req) {
  for (const auto &uri : req.uris) {
    slots.acquire();
    std::thread([uri] {
      lookup(uri);
      slots.release();
    }).detach();
  }
}

// The same with threads that are kept.
void keptBefore(const GetPostsRequest &req) {
  std::vector<std::jthread> tasks;
  for (const auto &uri : req.uris)
    tasks.emplace_back([uri] { lookup(uri); });
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
void keptAfter(const GetPostsRequest &req) {
  std::vector<std::jthread> tasks;
  for (const auto &uri : req.uris) {
    slots.acquire();
    tasks.emplace_back([uri] {
      lookup(uri);
      slots.release();
    });
  }
}

// "keep at most a fixed number of futures: get() the oldest before starting the next"
void futuresBefore(const GetPostsRequest &req) {
  std::deque<std::future<int>> posts;
  for (const auto &uri : req.uris)
    posts.push_back(std::async(std::launch::async, lookup, uri));
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
void futuresAfter(const GetPostsRequest &req) {
  std::deque<std::future<int>> posts;
  for (const auto &uri : req.uris) {
    if (posts.size() == kLimit) {
      posts.front().get();
      posts.pop_front();
    }
    posts.push_back(std::async(std::launch::async, lookup, uri));
  }
}

// "count the children and wait() for one when the count has reached the limit"
void childrenBefore(const GetPostsRequest &req) {
  for (const auto &uri : req.uris) {
    const char *argv[] = {"lookup", uri.c_str(), nullptr};
    posix_spawnp(nullptr, "lookup", nullptr, nullptr, const_cast<char **>(argv), environ);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}
void childrenAfter(const GetPostsRequest &req) {
  int children = 0;
  for (const auto &uri : req.uris) {
    if (children == kLimit) {
      wait(nullptr);
      --children;
    }
    const char *argv[] = {"lookup", uri.c_str(), nullptr};
    posix_spawnp(nullptr, "lookup", nullptr, nullptr, const_cast<char **>(argv), environ);
    ++children;
  }
}

// "start a fixed number of threads that take the elements from a shared index"
int run(void *uri);
void c11Before(const std::vector<char *> &uris) {
  for (char *uri : uris) {
    thrd_t thread;
    thrd_create(&thread, run, uri);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}
struct Shared {
  const std::vector<char *> *uris;
  std::atomic<size_t> next{0};
};
int runAll(void *argument) {
  auto *shared = static_cast<Shared *>(argument);
  for (size_t i; (i = shared->next++) < shared->uris->size();)
    run((*shared->uris)[i]);
  return 0;
}
void c11After(const std::vector<char *> &uris) {
  Shared shared{&uris};
  thrd_t threads[kLimit];
  for (auto &thread : threads)
    thrd_create(&thread, runAll, &shared);
  for (auto &thread : threads)
    thrd_join(thread, nullptr);
}

// "reject larger inputs"
void rejectBefore(const GetPostsRequest &req) {
  for (const auto &uri : req.uris)
    std::thread([uri] { lookup(uri); }).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
bool rejectAfter(const GetPostsRequest &req) {
  if (req.uris.size() > kLimit)
    return false;
  for (const auto &uri : req.uris)
    std::thread([uri] { lookup(uri); }).detach();
  return true;
}

// The slot moves from the task to the loop.
void insideBefore(const GetPostsRequest &req) {
  for (const auto &uri : req.uris)
    std::thread([uri] {
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-limiter-inside-task]
      slots.acquire();
      lookup(uri);
      slots.release();
    }).detach();
}
void insideAfter(const GetPostsRequest &req) {
  for (const auto &uri : req.uris) {
    slots.acquire();
    std::thread([uri] {
      lookup(uri);
      slots.release();
    }).detach();
  }
}

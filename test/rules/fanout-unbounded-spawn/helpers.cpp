// RUN: %check_rule %s fanout-unbounded-spawn
// The spawn hides in a function. The finding is at the call in the loop, a note at
// the spawn itself.

#include <functional>
#include <future>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

struct GetPostsRequest { std::vector<std::string> uris; };
int lookup(const std::string &uri);

void start(const std::string &uri) { std::thread(lookup, uri).detach(); }
// CHECK-MESSAGES: :[[@LINE+3]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
void viaFunction(const GetPostsRequest &req) {
  for (const auto &uri : req.uris)
    start(uri);
  // CHECK-MESSAGES: :[[@LINE-5]]:{{[0-9]+}}: note:
}

// OK: called once.
void viaFunctionOnce(const GetPostsRequest &req) { start(req.uris.front()); }

void startAndJoin(const std::string &uri) {
  std::thread task(lookup, uri);
  task.join();
}

// OK: the function waits for what it starts.
void viaJoiningFunction(const GetPostsRequest &req) {
  for (const auto &uri : req.uris)
    startAndJoin(uri);
}

void startSoon(const std::string &uri) {
  if (!uri.empty())
    start(uri);
}

void viaTwoFunctions(const GetPostsRequest &req) {
  for (const auto &uri : req.uris)
    startSoon(uri);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

std::future<int> lookupAsync(const std::string &uri) {
  return std::async(std::launch::async, lookup, uri);
}

void futuresKept(const GetPostsRequest &req) {
  std::vector<std::future<int>> posts;
  for (const auto &uri : req.uris)
    posts.push_back(lookupAsync(uri));
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// OK: the future of std::async is gone with the expression.
void futuresDropped(const GetPostsRequest &req) {
  for (const auto &uri : req.uris)
    lookupAsync(uri);
}

// OK: waited for.
void futuresAwaited(const GetPostsRequest &req) {
  for (const auto &uri : req.uris)
    lookupAsync(uri).get();
}

std::jthread startJoining(const std::string &uri) {
  return std::jthread(lookup, uri);
}

void returnedThreadsKept(const GetPostsRequest &req) {
  std::vector<std::jthread> tasks;
  for (const auto &uri : req.uris)
    tasks.push_back(startJoining(uri));
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// OK: joined by the destructor.
void returnedThreadsDropped(const GetPostsRequest &req) {
  for (const auto &uri : req.uris)
    startJoining(uri);
}

void startInto(std::vector<std::jthread> &tasks, const std::string &uri) {
  tasks.emplace_back(lookup, uri);
}

void collectedByCallee(const GetPostsRequest &req) {
  std::vector<std::jthread> tasks;
  for (const auto &uri : req.uris)
    startInto(tasks, uri);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// OK: the container of the callee ends with the iteration.
void collectedForOne(const GetPostsRequest &req) {
  for (const auto &uri : req.uris) {
    std::vector<std::jthread> tasks;
    startInto(tasks, uri);
  }
}

// The loop is in the callee, where it is reported.
void startAll(const std::vector<std::string> &uris) {
  for (const auto &uri : uris)
    std::thread(lookup, uri).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
void viaLoopingFunction(const GetPostsRequest &req) { startAll(req.uris); }

void viaLambda(const GetPostsRequest &req) {
  auto run = [](const std::string &uri) { std::thread(lookup, uri).detach(); };
  for (const auto &uri : req.uris)
    run(uri);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// OK: a lambda that is not called.
void lambdaNotCalled(const GetPostsRequest &req) {
  for (const auto &uri : req.uris)
    auto run = [&uri] { std::thread(lookup, uri).detach(); };
}

void viaStdFunction(const GetPostsRequest &req) {
  std::function<void(const std::string &)> run = [](const std::string &uri) {
    std::thread(lookup, uri).detach();
  };
  for (const auto &uri : req.uris)
    run(uri);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

class Lookups {
public:
  void all(const GetPostsRequest &req) {
    for (const auto &uri : req.uris)
      one(uri);
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
  void few() {
    for (const char *uri : {"a", "b"})
      one(uri);
  }
  static void start(const std::string &uri) { std::thread(lookup, uri).detach(); }

private:
  void one(const std::string &uri) {
    tasks.emplace_back([uri] { lookup(uri); });
  }
  std::vector<std::jthread> tasks;
};

void viaStaticMember(const GetPostsRequest &req) {
  for (const auto &uri : req.uris)
    Lookups::start(uri);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

struct Start {
  void operator()(const std::string &uri) const { std::thread(lookup, uri).detach(); }
};

void viaFunctor(const GetPostsRequest &req) {
  Start run;
  for (const auto &uri : req.uris)
    run(uri);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

template <typename Task> void spawn(Task &&task) {
  std::thread(std::forward<Task>(task)).detach();
}

void viaTemplate(const GetPostsRequest &req) {
  for (const auto &uri : req.uris)
    spawn([uri] { lookup(uri); });
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

template <typename Task> void runNow(Task &&task) { task(); }

// OK: the template calls its argument, which starts nothing.
void viaCallingTemplate(const GetPostsRequest &req) {
  for (const auto &uri : req.uris)
    runNow([uri] { lookup(uri); });
}

template <typename Visit>
void visitAll(const std::vector<std::string> &uris, Visit visit) {
  for (const auto &uri : uris)
    visit(uri);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void viaVisitor(const GetPostsRequest &req) {
  visitAll(req.uris, [](const std::string &uri) {
    std::thread(lookup, uri).detach();
  });
}

std::counting_semaphore<> slots(64);

void startLimited(const std::string &uri) {
  slots.acquire();
  std::thread([uri] {
    lookup(uri);
    slots.release();
  }).detach();
}

// OK: the callee waits for a slot first.
void viaLimitedFunction(const GetPostsRequest &req) {
  for (const auto &uri : req.uris)
    startLimited(uri);
}

void startWithSlot(const std::string &uri) {
  std::thread([uri] {
    lookup(uri);
    slots.release();
  }).detach();
}

// OK: the caller waits for a slot, the task of the callee gives it back.
void slotTakenByCaller(const GetPostsRequest &req) {
  for (const auto &uri : req.uris) {
    slots.acquire();
    startWithSlot(uri);
  }
}

void slotTakenByNobody(const GetPostsRequest &req) {
  for (const auto &uri : req.uris)
    startWithSlot(uri);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

bool valid(const GetPostsRequest &req) { return req.uris.size() <= 50; }

// OK: refused by a function of this file.
void validated(const GetPostsRequest &req) {
  if (!valid(req))
    return;
  for (const auto &uri : req.uris)
    std::thread(lookup, uri).detach();
}

bool named(const GetPostsRequest &req) { return !req.uris.empty(); }

void validatedForSomethingElse(const GetPostsRequest &req) {
  if (!named(req))
    return;
  for (const auto &uri : req.uris)
    std::thread(lookup, uri).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

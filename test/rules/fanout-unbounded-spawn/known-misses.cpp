// RUN: %check_rule %s fanout-unbounded-spawn
// What the page of the rule lists as its limits, each beside a twin that is seen.

#include <semaphore>
#include <string>
#include <thread>
#include <vector>

struct GetPostsRequest { std::vector<std::string> uris; };
void lookup(const std::string &uri);
void start(const std::string &uri) { std::thread(lookup, uri).detach(); }

struct Starter {
  virtual void startOne(const std::string &uri) = 0;
};
struct ThreadStarter : Starter {
  void startOne(const std::string &uri) override { start(uri); }
};

struct PlainStarter : Starter {
  void startOne(const std::string &uri) override { lookup(uri); }
};

// known miss: which of several functions an interface calls is not known.
void throughInterface(Starter &starter, const GetPostsRequest &req) {
  for (const auto &uri : req.uris)
    starter.startOne(uri);
}

void throughClass(ThreadStarter &starter, const GetPostsRequest &req) {
  for (const auto &uri : req.uris)
    starter.startOne(uri);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// known miss: nor is it where a pointer points that comes from elsewhere.
void throughPointer(void (*go)(const std::string &), const GetPostsRequest &req) {
  for (const auto &uri : req.uris)
    go(uri);
}

void throughKnownPointer(const GetPostsRequest &req) {
  void (*go)(const std::string &) = start;
  for (const auto &uri : req.uris)
    go(uri);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

class Feed {
  std::vector<std::string> subscribers;

public:
  void subscribe(const std::string &who) { subscribers.push_back(who); }
  void leave(const std::string &who) { std::erase(subscribers, who); }

  // known miss: the size of a list that is kept is unknown, whoever calls subscribe.
  void publish() {
    for (const auto &who : subscribers)
      start(who);
  }

  void publishTo(const std::vector<std::string> &some) {
    for (const auto &who : some)
      start(who);
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
};

// known miss: below a million, the value of a limit is not judged.
std::counting_semaphore<> plenty(100000);
void hugeLimit(const GetPostsRequest &req) {
  for (const auto &uri : req.uris) {
    plenty.acquire();
    std::thread([uri] {
      lookup(uri);
      plenty.release();
    }).detach();
  }
}

// known miss: 64 for each call, and as many calls as there are requests.
void limitOfEachCall(const GetPostsRequest &req) {
  std::counting_semaphore<> slots(64);
  std::vector<std::jthread> tasks;
  for (const auto &uri : req.uris) {
    slots.acquire();
    tasks.emplace_back([&slots, uri] {
      lookup(uri);
      slots.release();
    });
  }
}

void noLimit(const GetPostsRequest &req) {
  std::vector<std::jthread> tasks;
  for (const auto &uri : req.uris)
    tasks.emplace_back(lookup, uri);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

struct Executor { void add(void (*task)(const std::string &), const std::string &uri); };

// known miss: no model says that this starts work.
void unknownLibrary(Executor &executor, const GetPostsRequest &req) {
  for (const auto &uri : req.uris)
    executor.add(lookup, uri);
}

struct ScanRequest {
  unsigned parallelism;
  std::vector<std::string> uris;
};

// known miss: a number of a request may be a setting.
void asManyAsAsked(const ScanRequest &req) {
  for (unsigned i = 0; i < req.parallelism; ++i)
    start("scan");
}

void oneForEach(const ScanRequest &req) {
  for (unsigned i = 0; i < req.uris.size(); ++i)
    start(req.uris[i]);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// RUN: %check_rule %s fanout-unbounded-spawn
// Objects that start a thread when they are made, and classes around threads.

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <queue>
#include <string>
#include <thread>
#include <vector>

struct GetPostsRequest { std::vector<std::string> uris; };
int lookup(const std::string &uri);

class Detached {
public:
  explicit Detached(const std::string &uri) {
    std::thread([uri] { lookup(uri); }).detach();
  }
};

void oneEach(const GetPostsRequest &req) {
  for (const auto &uri : req.uris)
    Detached lookup(uri);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

class Joining {
public:
  explicit Joining(std::string uri) : thread([uri] { lookup(uri); }) {}
  Joining(Joining &&) = default;
  ~Joining() {
    if (thread.joinable())
      thread.join();
  }

private:
  std::thread thread;
};

// OK: the destructor joins at the end of the iteration.
void joinedByDestructor(const GetPostsRequest &req) {
  for (const auto &uri : req.uris)
    Joining lookup(uri);
}

void joinedAllTogether(const GetPostsRequest &req) {
  std::vector<Joining> tasks;
  for (const auto &uri : req.uris)
    tasks.emplace_back(uri);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void joinedAllTogetherByPointer(const GetPostsRequest &req) {
  std::vector<std::unique_ptr<Joining>> tasks;
  for (const auto &uri : req.uris)
    tasks.push_back(std::make_unique<Joining>(uri));
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

class Service {
public:
  void prefetch(const GetPostsRequest &req) {
    for (const auto &uri : req.uris)
      tasks_.emplace_back(&Service::run, this, uri);
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
  ~Service() {
    for (auto &task : tasks_)
      task.join();
  }

private:
  void run(std::string uri) { lookup(uri); }
  std::vector<std::thread> tasks_;
};

// OK: as many threads as the constructor is told, whoever calls post().
class Pool {
public:
  explicit Pool(unsigned threads) {
    for (unsigned i = 0; i < threads; ++i)
      workers_.emplace_back([this] { work(); });
  }
  void post(std::function<void()> task) {
    std::lock_guard lock(mutex_);
    tasks_.push(std::move(task));
    ready_.notify_one();
  }

private:
  void work() {
    for (;;) {
      std::unique_lock lock(mutex_);
      ready_.wait(lock, [this] { return !tasks_.empty(); });
      auto task = std::move(tasks_.front());
      tasks_.pop();
      lock.unlock();
      task();
    }
  }
  std::mutex mutex_;
  std::condition_variable ready_;
  std::queue<std::function<void()>> tasks_;
  std::vector<std::thread> workers_;
};

void viaPool(Pool &pool, const GetPostsRequest &req) {
  for (const auto &uri : req.uris)
    pool.post([uri] { lookup(uri); });
}

// The same name and no pool: a thread for every task.
class Executor {
public:
  void post(std::function<void()> task) { std::thread(std::move(task)).detach(); }
};

void viaExecutor(Executor &executor, const GetPostsRequest &req) {
  for (const auto &uri : req.uris)
    executor.post([uri] { lookup(uri); });
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// A pool with a thread for each element is none.
void poolOfRequestSize(const GetPostsRequest &req) {
  std::vector<std::jthread> workers;
  const auto threads = req.uris.size();
  for (size_t i = 0; i < threads; ++i)
    workers.emplace_back([&req, i] { lookup(req.uris[i]); });
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// OK: workers that pull from the request, as many as there are processors.
void workersPull(const GetPostsRequest &req) {
  std::mutex mutex;
  size_t next = 0;
  std::vector<std::jthread> workers;
  for (unsigned i = 0; i < std::thread::hardware_concurrency(); ++i)
    workers.emplace_back([&] {
      for (;;) {
        std::unique_lock lock(mutex);
        if (next == req.uris.size())
          return;
        const std::string &uri = req.uris[next++];
        lock.unlock();
        lookup(uri);
      }
    });
}

struct Interface {
  virtual ~Interface() = default;
  virtual void start(const std::string &uri) = 0;
};

// OK: what start() does is not known here.
void viaInterface(Interface &service, const GetPostsRequest &req) {
  for (const auto &uri : req.uris)
    service.start(uri);
}

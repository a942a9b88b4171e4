// RUN: %check_rule %s fanout-unbounded-spawn
// What programs do every day: workers, listeners, command lines, retries, sorting.

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <condition_variable>
#include <cstdlib>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

void work(size_t index);
void lookup(const std::string &uri);
struct GetPostsRequest { std::vector<std::string> uris; };

// OK: a pool is as large as it is told.
class Pool {
public:
  explicit Pool(size_t size) : workers_(size) {
    for (auto &worker : workers_)
      worker = std::thread([this] { run(); });
  }
  void resize(size_t size) {
    while (workers_.size() < size)
      workers_.emplace_back([this] { run(); });
  }
  ~Pool() {
    for (auto &worker : workers_)
      worker.join();
  }

private:
  void run();
  std::vector<std::thread> workers_;
};

// OK: the vector is as long as the setting says.
void localWorkers(int threads) {
  std::vector<std::thread> workers(threads);
  for (int i = 0; i < threads; ++i)
    workers[i] = std::thread(work, i);
  for (auto &worker : workers)
    worker.join();
}

// OK: the same, without an index.
void localWorkersByRange(size_t threads) {
  std::vector<std::thread> workers(threads);
  for (auto &worker : workers)
    worker = std::thread(work, 0);
  for (auto &worker : workers)
    worker.join();
}

// The vector is as long as the request.
void threadsByRange(const GetPostsRequest &req) {
  std::vector<std::thread> tasks(req.uris.size());
  size_t i = 0;
  for (auto &task : tasks)
    task = std::thread(lookup, req.uris[i++]);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  for (auto &task : tasks)
    task.join();
}

// OK: a setting with a default.
void workersFromEnvironment() {
  const char *text = std::getenv("WORKERS");
  const int count = text ? std::atoi(text) : 4;
  for (int i = 0; i < count; ++i)
    std::thread(work, i).detach();
}

// OK: hosts that are written here.
const std::vector<std::string> kHosts = {"a", "b", "c"};
void pingHosts() {
  for (const auto &host : kHosts)
    std::thread(lookup, host).detach();
}

// OK: jobs that are written here.
void startServices() {
  const std::vector<std::function<void()>> services = {[] { work(1); }, [] { work(2); }};
  for (const auto &service : services)
    std::thread(service).detach();
}

// OK: tries again until the process is there, once.
pid_t forkWithRetry() {
  pid_t child;
  while ((child = fork()) < 0 && errno == EAGAIN)
    std::this_thread::sleep_for(std::chrono::seconds(1));
  return child;
}

// OK: starts the child again when it has ended.
void supervise() {
  for (;;) {
    pid_t child = fork();
    if (child == 0)
      _exit(0);
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR)
      ;
  }
}

// OK: one task at a time, whatever comes.
void consume(std::mutex &mutex, std::condition_variable &ready, std::vector<std::string> &queue) {
  for (;;) {
    std::unique_lock lock(mutex);
    ready.wait(lock, [&] { return !queue.empty(); });
    std::string uri = queue.back();
    queue.pop_back();
    lock.unlock();
    auto task = std::async(std::launch::async, lookup, uri);
    task.wait();
  }
}

// OK: with a timeout, and still only one.
void withTimeout(const GetPostsRequest &req) {
  for (const auto &uri : req.uris) {
    auto task = std::async(std::launch::async, lookup, uri);
    if (task.wait_for(std::chrono::seconds(1)) == std::future_status::timeout)
      work(0);
  }
}

// OK: two for each element, joined.
void pairwise(const GetPostsRequest &req) {
  for (const auto &uri : req.uris) {
    std::thread first(lookup, uri), second(lookup, uri + "?replica");
    first.join();
    second.join();
  }
}

// One of the two is not joined.
void pairwiseForgotten(const GetPostsRequest &req) {
  for (const auto &uri : req.uris) {
    std::thread first(lookup, uri), second(lookup, uri + "?replica");
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    first.join();
    second.detach();
  }
}

// OK: the thread of the round before is joined first.
class Refresher {
public:
  void refreshAll(const GetPostsRequest &req) {
    for (const auto &uri : req.uris) {
      if (thread_.joinable())
        thread_.join();
      thread_ = std::thread(lookup, uri);
    }
  }
  void restart(const GetPostsRequest &req) {
    for (const auto &uri : req.uris) {
      stop();
      thread_ = std::thread(lookup, uri);
    }
  }

private:
  void stop() {
    if (thread_.joinable())
      thread_.join();
  }
  std::thread thread_;
};

// OK: starts when there is none yet.
void startedOnce(const GetPostsRequest &req) {
  std::optional<std::jthread> task;
  for (const auto &uri : req.uris)
    if (!task)
      task.emplace(lookup, uri);
}

// OK: starts once for all calls.
void startedOnceForAll(const GetPostsRequest &req) {
  static std::once_flag once;
  for (const auto &uri : req.uris)
    std::call_once(once, [] { std::thread(work, 0).detach(); });
}

// OK: the halves of a range, as deep as the number of threads allows.
void sort(int *begin, int *end, unsigned threads) {
  if (threads <= 1 || end - begin < 1000) {
    std::sort(begin, end);
    return;
  }
  int *middle = begin + (end - begin) / 2;
  std::thread left(sort, begin, middle, threads / 2);
  sort(middle, end, threads - threads / 2);
  left.join();
}

// OK: who runs the program chooses how many arguments it has.
int main(int argc, char **argv) {
  std::vector<std::thread> tasks;
  for (int i = 1; i < argc; ++i)
    tasks.emplace_back(lookup, std::string(argv[i]));
  for (auto &task : tasks)
    task.join();
}

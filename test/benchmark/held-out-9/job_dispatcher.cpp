// spawn: std::thread
// loop: endless loop over a blocking queue
// origin: endless queue
// distance: same function
// differs: who runs the job
// A: unbounded Y8 | limiter: none | waits: detached
// B: bounded N10 | limiter: the dispatcher runs it | waits: in the iteration
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

template <typename T> class BlockingQueue {
  std::mutex m;
  std::condition_variable cv;
  std::deque<T> q;
  bool closed = false;

public:
  void push(T value) {
    std::lock_guard g(m);
    q.push_back(std::move(value));
    cv.notify_one();
  }
  void close() {
    std::lock_guard g(m);
    closed = true;
    cv.notify_all();
  }
  std::optional<T> pop() {
    std::unique_lock g(m);
    cv.wait(g, [this] { return closed || !q.empty(); });
    if (q.empty())
      return std::nullopt;
    T value = std::move(q.front());
    q.pop_front();
    return value;
  }
};

using Work = std::function<void()>;

void dispatch(BlockingQueue<Work> &queue) {
  while (auto work = queue.pop()) {
#ifdef TWIN
    (*work)();
#else
    std::thread(std::move(*work)).detach();
#endif
  }
}

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  BlockingQueue<Work> queue;
  std::thread dispatcher([&] { dispatch(queue); });
  for (std::size_t i = 0; i < n; ++i)
    queue.push([] { witness::task(); });
  queue.close();
  dispatcher.join();
  return witness::report();
}

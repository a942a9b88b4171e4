// spawn: std::packaged_task in a std::thread
// loop: index loop
// origin: container parameter
// waits: futures after the loop
// distance: same function
// differs: who runs the task
// A: unbounded Y1 | limiter: none
// B: bounded N8 | limiter: two own worker threads
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <functional>
#include <future>
#include <mutex>
#include <queue>
#include <thread>
#include <vector>

using Call = std::packaged_task<int()>;

class CallQueue {
 public:
  CallQueue() : first_(&CallQueue::Loop, this), second_(&CallQueue::Loop, this) {}
  ~CallQueue() {
    Enqueue(Call());
    Enqueue(Call());
    first_.join();
    second_.join();
  }
  void Enqueue(Call call) {
    {
      std::lock_guard<std::mutex> lock(mu_);
      calls_.push(std::move(call));
    }
    wake_.notify_one();
  }

 private:
  void Loop() {
    for (;;) {
      std::unique_lock<std::mutex> lock(mu_);
      wake_.wait(lock, [this] { return !calls_.empty(); });
      Call call = std::move(calls_.front());
      calls_.pop();
      lock.unlock();
      if (!call.valid()) return;
      call();
    }
  }

  std::mutex mu_;
  std::condition_variable wake_;
  std::queue<Call> calls_;
  std::thread first_, second_;
};

int SumOfCalls(const std::vector<int>& ids, CallQueue& queue) {
  std::vector<std::future<int>> replies;
  for (size_t i = 0; i < ids.size(); i++) {
    Call call([id = ids[i]] {
      witness::task();
      return id;
    });
    replies.push_back(call.get_future());
#ifdef TWIN
    queue.Enqueue(std::move(call));
#else
    std::thread(std::move(call)).detach();
#endif
  }
  int sum = 0;
  for (auto& r : replies) sum += r.get();
  return sum;
}

int main(int argc, char** argv) {
  CallQueue queue;
  std::vector<int> ids(witness::size(argc, argv), 1);
  SumOfCalls(ids, queue);
  return witness::report();
}

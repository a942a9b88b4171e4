// spawn: std::thread
// loop: while popping
// origin: vector parameter
// waits: detached
// distance: class
// differs: who works
// A: unbounded Y5 | limiter: a bounded queue, but a thread for what is taken out
// B: bounded N8 | limiter: a bounded queue and one worker
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

template <typename T>
class BlockingQueue {
 public:
  explicit BlockingQueue(size_t capacity) : capacity_(capacity) {}

  void Push(T value) {
    std::unique_lock<std::mutex> lock(mu_);
    not_full_.wait(lock, [this] { return items_.size() < capacity_; });
    items_.push_back(std::move(value));
    not_empty_.notify_one();
  }

  std::optional<T> Pop() {
    std::unique_lock<std::mutex> lock(mu_);
    not_empty_.wait(lock, [this] { return closed_ || !items_.empty(); });
    if (items_.empty()) return std::nullopt;
    T value = std::move(items_.front());
    items_.pop_front();
    not_full_.notify_one();
    return value;
  }

  void Close() {
    std::lock_guard<std::mutex> lock(mu_);
    closed_ = true;
    not_empty_.notify_all();
  }

 private:
  const size_t capacity_;
  std::mutex mu_;
  std::condition_variable not_full_, not_empty_;
  std::deque<T> items_;
  bool closed_ = false;
};

void Translate(const std::string& sentence) { witness::task(); }

void TranslateAll(const std::vector<std::string>& sentences) {
  BlockingQueue<std::string> queue(16);
  std::thread dispatcher([&queue] {
    while (auto sentence = queue.Pop()) {
#ifndef TWIN
      std::thread(Translate, std::move(*sentence)).detach();
#else
      Translate(*sentence);
#endif
    }
  });
  for (const auto& sentence : sentences) queue.Push(sentence);
  queue.Close();
  dispatcher.join();
}

int main(int argc, char** argv) {
  TranslateAll(std::vector<std::string>(witness::size(argc, argv), "Hallo"));
  return witness::report();
}

// spawn: std::thread detached
// loop: while pop
// origin: queue filled by a caller
// limiter: queue of bounded capacity
// waits: detached or in the loop
// distance: member function
// differs: who handles what was taken from the queue
// A: unbounded Y8 | limiter: only the queue is bounded
// B: bounded N3 | spawn: none, handled by the consumer
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <deque>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

template <class T> class BoundedQueue {
public:
  explicit BoundedQueue(std::size_t capacity) : capacity_(capacity) {}
  void push(T value) {
    std::unique_lock lock(mutex_);
    space_.wait(lock, [this] { return values_.size() < capacity_; });
    values_.push_back(std::move(value));
    filled_.notify_one();
  }
  T pop() {
    std::unique_lock lock(mutex_);
    filled_.wait(lock, [this] { return !values_.empty(); });
    T value = std::move(values_.front());
    values_.pop_front();
    space_.notify_one();
    return value;
  }

private:
  std::size_t capacity_;
  std::mutex mutex_;
  std::condition_variable space_, filled_;
  std::deque<T> values_;
};

class ImageService {
public:
  ImageService() : dispatcher_([this] { dispatch(); }) {}
  ~ImageService() {
    queue_.push("");
    dispatcher_.join();
  }
  void resizeAll(const std::vector<std::string> &images) {
    for (const auto &image : images)
      queue_.push(image);
  }

private:
  void dispatch() {
    for (;;) {
      std::string image = queue_.pop();
      if (image.empty())
        return;
#ifdef TWIN
      resize(std::move(image));
#else
      std::thread(&ImageService::resize, this, std::move(image)).detach();
#endif
    }
  }

  void resize(std::string) { witness::task(); }

  BoundedQueue<std::string> queue_{16};
  std::thread dispatcher_;
};

int main(int argc, char **argv) {
  std::vector<std::string> images(witness::size(argc, argv), "cat.jpg");
  {
    ImageService service;
    service.resizeAll(images);
  }
  return witness::report();
}

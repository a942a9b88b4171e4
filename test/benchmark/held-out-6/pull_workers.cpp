// trap: T37 D9
// spawn: std::jthread
// loop: index
// origin: A: size of the request; B: constant
// waits: scope exit
// distance: same function
// differs: number of workers that pull
// A: unbounded Y1 | limiter: none
// B: bounded N1 | limiter: five workers
// witness: runnable
#include "witness.h"
#include <mutex>
#include <optional>
#include <queue>
#include <string>
#include <thread>
#include <vector>

template <class T> class Inbox {
public:
  void push(T v) {
    std::lock_guard lk(m_);
    q_.push(std::move(v));
  }
  std::optional<T> pop() {
    std::lock_guard lk(m_);
    if (q_.empty())
      return std::nullopt;
    T v = std::move(q_.front());
    q_.pop();
    return v;
  }
  std::size_t size() const { return q_.size(); }

private:
  std::mutex m_;
  std::queue<T> q_;
};

void translate(const std::vector<std::string> &sentences) {
  Inbox<std::string> inbox;
  for (auto &s : sentences)
    inbox.push(s);

#ifdef TWIN
  const std::size_t hands = 5;
#else
  const std::size_t hands = inbox.size();
#endif
  std::vector<std::jthread> translators;
  for (std::size_t i = 0; i < hands; i++)
    translators.emplace_back([&inbox] {
      witness::task();
      while (auto s = inbox.pop())
        if (s->empty())
          return;
    });
}

int main(int argc, char **argv) {
  translate(std::vector<std::string>(witness::size(argc, argv), "guten Tag"));
  return witness::report();
}

// spawn: job of a hand-written pool
// loop: range-for
// origin: request parameter
// waits: destructor of the pool
// distance: class in the same file
// differs: the number of workers
// A: unbounded Y3 | limiter: pool with a worker for each job
// B: bounded N8 | limiter: pool whose size is clamped
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

class Crew {
public:
  explicit Crew(std::size_t hands) {
    while (hands-- > 0)
      hands_.emplace_back(&Crew::toil, this);
  }
  ~Crew() {
    {
      std::lock_guard g(m_);
      closing_ = true;
    }
    wake_.notify_all();
    for (auto &h : hands_)
      h.join();
  }
  void give(std::function<void()> job) {
    std::lock_guard g(m_);
    jobs_.push_back(std::move(job));
    wake_.notify_one();
  }

private:
  void toil() {
    for (std::unique_lock l(m_);;) {
      wake_.wait(l, [this] { return closing_ || !jobs_.empty(); });
      if (jobs_.empty())
        return;
      auto job = std::move(jobs_.front());
      jobs_.pop_front();
      l.unlock();
      job();
      l.lock();
    }
  }
  std::mutex m_;
  std::condition_variable wake_;
  std::deque<std::function<void()>> jobs_;
  std::vector<std::thread> hands_;
  bool closing_ = false;
};

struct TileRequest {
  std::vector<int> tiles;
};

void renderTiles(const TileRequest &rq) {
#ifdef TWIN
  Crew crew(std::clamp<std::size_t>(rq.tiles.size(), 1, 9));
#else
  Crew crew(std::max<std::size_t>(rq.tiles.size(), 1));
#endif
  for (int tile : rq.tiles)
    crew.give([tile] {
      witness::task();
      if (tile < 0)
        std::puts("negative tile");
    });
}

int main(int argc, char **argv) {
  renderTiles({std::vector<int>(witness::size(argc, argv), 12)});
  return witness::report();
}

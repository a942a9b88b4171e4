// spawn: executor of one's own
// loop: range-for over a map
// origin: map parameter
// waits: destructor of the executor
// distance: class behind an interface
// differs: which executor
// A: unbounded Y1 | limiter: none
// B: bounded N8 | limiter: pool of fixed size
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

class Executor {
public:
  virtual ~Executor() = default;
  virtual void execute(std::function<void()> Job) = 0;
};

#ifdef TWIN
class RenderExecutor : public Executor {
public:
  RenderExecutor() {
    for (int I = 0; I < 3; ++I)
      Threads.emplace_back([this] { loop(); });
  }
  ~RenderExecutor() override {
    {
      std::lock_guard Guard(Lock);
      Closing = true;
    }
    Changed.notify_all();
    for (auto &T : Threads)
      T.join();
  }
  void execute(std::function<void()> Job) override {
    std::lock_guard Guard(Lock);
    Jobs.push_back(std::move(Job));
    Changed.notify_one();
  }

private:
  void loop() {
    std::unique_lock Guard(Lock);
    for (;;) {
      Changed.wait(Guard, [this] { return Closing || !Jobs.empty(); });
      if (Jobs.empty())
        return;
      auto Job = std::move(Jobs.front());
      Jobs.pop_front();
      Guard.unlock();
      Job();
      Guard.lock();
    }
  }
  std::mutex Lock;
  std::condition_variable Changed;
  std::deque<std::function<void()>> Jobs;
  bool Closing = false;
  std::vector<std::thread> Threads;
};
#else
class RenderExecutor : public Executor {
public:
  ~RenderExecutor() override {
    for (auto &T : Threads)
      T.join();
  }
  void execute(std::function<void()> Job) override { Threads.emplace_back(std::move(Job)); }

private:
  std::vector<std::thread> Threads;
};
#endif

struct Page {
  std::string Title, Markup;
};

void renderSite(Executor &Ex, const std::map<std::string, Page> &Pages) {
  for (const auto &[Slug, P] : Pages)
    Ex.execute([&Slug = Slug, &P = P] {
      witness::task();
      (void)(Slug + P.Title);
    });
}

int main(int argc, char **argv) {
  std::map<std::string, Page> Pages;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Pages["api/" + std::to_string(I)] = {"Page", "# Page"};
  {
    RenderExecutor Ex;
    renderSite(Ex, Pages);
  }
  return witness::report();
}

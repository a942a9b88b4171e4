// spawn: in-house executor
// loop: range-for
// origin: request field
// limiter: executor
// waits: destructor of the executor
// distance: class
// differs: whether the executor stops growing
// A: unbounded Y1 | limiter: executor that adds a thread whenever none is idle
// B: bounded N8 | limiter: executor that adds threads up to a maximum
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

class Executor {
public:
  explicit Executor(std::size_t Maximum) : Maximum(Maximum) {}
  ~Executor() {
    {
      std::lock_guard Guard(Lock);
      Closing = true;
    }
    Wake.notify_all();
    for (auto &T : Threads)
      T.join();
  }

  void submit(std::function<void()> Job) {
    std::lock_guard Guard(Lock);
    Jobs.push_back(std::move(Job));
    if (Jobs.size() <= Idle) {
      Wake.notify_one();
      return;
    }
#ifdef TWIN
    if (Threads.size() >= Maximum)
      return;
#endif
    Threads.emplace_back([this] { loop(); });
  }

private:
  void loop() {
    std::unique_lock Guard(Lock);
    for (;;) {
      ++Idle;
      Wake.wait(Guard, [this] { return Closing || !Jobs.empty(); });
      --Idle;
      if (Jobs.empty())
        return;
      auto Job = std::move(Jobs.front());
      Jobs.pop_front();
      Guard.unlock();
      Job();
      Guard.lock();
    }
  }

  const std::size_t Maximum;
  std::mutex Lock;
  std::condition_variable Wake;
  std::deque<std::function<void()>> Jobs;
  std::vector<std::thread> Threads;
  std::size_t Idle = 0;
  bool Closing = false;
};

struct CommentRequest {
  int Issue;
  std::string Body;
  std::vector<std::string> Mentions;
};

static void sendMail(const std::string &Address, int Issue) {
  witness::task();
  (void)Address, (void)Issue;
}

void notifyMentioned(Executor &Background, const CommentRequest &Request) {
  for (const std::string &User : Request.Mentions)
    Background.submit([Address = User + "@tracker.example", Issue = Request.Issue] { sendMail(Address, Issue); });
}

int main(int argc, char **argv) {
  CommentRequest Request{4711, "please look", {}};
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Request.Mentions.push_back("dev" + std::to_string(I));
  {
    Executor Background(8);
    notifyMentioned(Background, Request);
  }
  return witness::report();
}

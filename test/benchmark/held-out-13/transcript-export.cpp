// spawn: own thread pool
// loop: range-for
// origin: request field
// limiter: own thread pool
// waits: destructor of the pool
// distance: class
// differs: where the size of the pool comes from
// A: bounded N8 | limiter: four workers
// B: unbounded Y3 | limiter: as many workers as the request has students
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <functional>
#include <mutex>
#include <queue>
#include <string>
#include <thread>
#include <vector>

class WorkerPool {
public:
  explicit WorkerPool(std::size_t Size) {
    for (std::size_t I = 0; I < Size; ++I)
      Workers.emplace_back([this] { serve(); });
  }

  ~WorkerPool() {
    {
      std::lock_guard Hold(Lock);
      Closing = true;
    }
    Changed.notify_all();
    for (std::thread &W : Workers)
      W.join();
  }

  void submit(std::function<void()> Job) {
    {
      std::lock_guard Hold(Lock);
      Jobs.push(std::move(Job));
    }
    Changed.notify_one();
  }

private:
  void serve() {
    std::unique_lock Hold(Lock);
    for (;;) {
      Changed.wait(Hold, [this] { return Closing || !Jobs.empty(); });
      if (Jobs.empty())
        return;
      auto Job = std::move(Jobs.front());
      Jobs.pop();
      Hold.unlock();
      Job();
      Hold.lock();
    }
  }

  std::mutex Lock;
  std::condition_variable Changed;
  std::queue<std::function<void()>> Jobs;
  bool Closing = false;
  std::vector<std::thread> Workers;
};

struct ExportRequest {
  std::string Term;
  std::vector<unsigned> Students;
};

void renderTranscript(const std::string &Term, unsigned Student) {
  witness::task();
  (void)(Term + std::to_string(Student) + ".pdf");
}

void exportTranscripts(const ExportRequest &Request) {
#ifndef TWIN
  WorkerPool Pool(4);
#else
  WorkerPool Pool(Request.Students.size());
#endif
  for (unsigned Student : Request.Students)
    Pool.submit([&Request, Student] { renderTranscript(Request.Term, Student); });
}

int main(int argc, char **argv) {
  exportTranscripts({"2026-S", std::vector<unsigned>(witness::size(argc, argv), 7)});
  return witness::report();
}

// spawn: std::thread
// loop: while over a queue
// origin: queue of parsed jobs
// limiter: counting semaphore
// waits: after the loop
// distance: methods
// differs: jobs marked as urgent take a slot as well or do not
// A: bounded N4 | limiter: semaphore for all jobs
// B: unbounded Y4 | limiter: semaphore, urgent jobs pass it by
// witness: runnable
#include "witness.h"
#include <atomic>
#include <memory>
#include <optional>
#include <queue>
#include <semaphore>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

/// Print server: each job is rendered by a thread of its own.
struct PrintJob {
  std::string Owner;
  unsigned Pages = 0;
  bool Urgent = false;

  /// "owner pages", with an exclamation mark at the end of an urgent one.
  static std::optional<PrintJob> parse(const std::string &Line) {
    auto Space = Line.find(' ');
    if (Space == std::string::npos || Space == 0)
      return std::nullopt;
    PrintJob Job;
    Job.Owner = Line.substr(0, Space);
    Job.Pages = static_cast<unsigned>(std::stoul(Line.substr(Space + 1)));
    Job.Urgent = Line.back() == '!';
    return Job;
  }
};

class PrintServer {
public:
  bool accept(const std::string &Line) {
    auto Job = PrintJob::parse(Line);
    if (Job)
      Jobs.push(std::move(*Job));
    return Job.has_value();
  }

  unsigned renderAll() {
    while (!Jobs.empty()) {
      PrintJob Job = std::move(Jobs.front());
      Jobs.pop();
      const bool Slot = needsSlot(Job);
      if (Slot)
        Renderers.acquire();
      Threads.emplace_back([this, Slot, Job = std::move(Job)] {
        render(Job);
        if (Slot)
          Renderers.release();
      });
    }
    for (std::thread &T : Threads)
      T.join();
    Threads.clear();
    return Pages;
  }

private:
  static bool needsSlot(const PrintJob &Job) {
#ifndef TWIN
    return Job.Pages > 0 || Job.Urgent;
#else
    return Job.Pages > 0 && !Job.Urgent;
#endif
  }

  void render(const PrintJob &Job) {
    witness::task();
    Pages += Job.Pages;
  }

  std::queue<PrintJob> Jobs;
  std::vector<std::thread> Threads;
  std::counting_semaphore<> Renderers{4};
  std::atomic<unsigned> Pages{0};
};

int main(int argc, char **argv) {
  PrintServer Server;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Server.accept("user" + std::to_string(I) + " 2 !");
  if (Server.renderAll() == 0)
    return 1;
  return witness::report();
}

// spawn: std::thread
// loop: range-for
// origin: request field
// limiter: semaphore before
// waits: after the loop
// distance: same function
// differs: which jobs take a slot
// A: bounded N4 | limiter: all
// B: unbounded Y4 | limiter: those that are not marked urgent by the client
// witness: runnable
#include "witness.h"
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

struct PrintJob {
  std::string document;
  bool urgent = false;
};

struct PrintRequest {
  std::string user;
  std::vector<PrintJob> jobs;
};

std::counting_semaphore<> printers{5};

static void print(const PrintJob &job) {
  (void)job;
  witness::task();
}

void handle_print(const PrintRequest &request) {
  std::vector<std::thread> threads;
  for (const PrintJob &job : request.jobs) {
#ifdef TWIN
    const bool slot = !job.urgent;
#else
    const bool slot = true;
#endif
    if (slot)
      printers.acquire();
    threads.emplace_back([&job, slot] {
      print(job);
      if (slot)
        printers.release();
    });
  }
  for (auto &thread : threads)
    thread.join();
}

int main(int argc, char **argv) {
  PrintRequest request{"me", std::vector<PrintJob>(witness::size(argc, argv), {"d", true})};
  handle_print(request);
  return witness::report();
}

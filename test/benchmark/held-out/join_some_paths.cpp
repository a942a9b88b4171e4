// spawn: std::thread
// loop: range-for
// origin: vector parameter
// waits: join or detach
// distance: same function
// differs: what happens on the other path
// A: unbounded Y4 | limiter: joined only when the job is verbose
// B: bounded N3 | limiter: joined on both paths
// witness: runnable
#include "witness.h"
#include <cstdio>
#include <string>
#include <thread>
#include <vector>

struct Job {
  std::string name;
  bool verbose = false;
};

static void execute(const Job &job) { witness::task(); }

unsigned run_jobs(const std::vector<Job> &jobs) {
  unsigned finished = 0;
  for (const auto &job : jobs) {
    std::thread runner(execute, std::cref(job));
    if (job.verbose) {
      std::fprintf(stderr, "waiting for %s\n", job.name.c_str());
      runner.join();
      ++finished;
      continue;
    }
#ifndef TWIN
    runner.detach();
#else
    runner.join();
#endif
  }
  return finished;
}

int main(int argc, char **argv) {
  std::vector<Job> jobs(witness::size(argc, argv));
  run_jobs(jobs);
  return witness::report();
}

// spawn: emplace_back of a lambda into a vector of std::thread
// loop: range-for
// origin: container parameter
// waits: join, or call, after the loop
// distance: same function
// differs: type of the elements
// A: unbounded Y1 | limiter: none
// B: bounded N10 | limiter: the elements are functions, called one after the other
// witness: runnable
#include "witness.h"
#include <functional>
#include <string>
#include <thread>
#include <vector>

struct Upload {
  std::string tempFile;
  bool finished = false;
};

static void removeTemp(const std::string &file) {
  if (!file.empty())
    witness::task();
}

void cleanup(const std::vector<Upload> &uploads) {
#ifdef TWIN
  std::vector<std::function<void()>> jobs;
#else
  std::vector<std::thread> jobs;
#endif
  jobs.reserve(uploads.size());
  for (const Upload &u : uploads) {
    if (u.finished)
      continue;
    jobs.emplace_back([file = u.tempFile] { removeTemp(file); });
  }
  for (auto &job : jobs)
#ifdef TWIN
    job();
#else
    job.join();
#endif
}

int main(int argc, char **argv) {
  cleanup(std::vector<Upload>(witness::size(argc, argv), Upload{"/tmp/up.1"}));
  return witness::report();
}

// spawn: std::thread inside the body of a parallel algorithm
// loop: tbb::parallel_for_each
// origin: request parameter
// waits: see the factors
// distance: body of the algorithm
// differs: whether the body waits for its thread
// A: unbounded Y1 | limiter: none | waits: detached
// B: bounded N3 | limiter: joined in the body, the algorithm has as many workers as processors | waits: in the body
// witness: runnable
// packages: tbb
#include "witness.h"
#include <oneapi/tbb/parallel_for_each.h>
#include <string>
#include <thread>
#include <vector>

struct Repo {
  std::string url;
  bool archived = false;
};

static void gitFetch(std::string url) {
  witness::task();
  if (url.starts_with("git:"))
    std::puts("plain git protocol");
}

void syncRepos(const std::vector<Repo> &repos) {
  oneapi::tbb::parallel_for_each(repos.begin(), repos.end(), [](const Repo &r) {
    if (r.archived)
      return;
    std::thread fetch(gitFetch, r.url);
#ifdef TWIN
    fetch.join();
#else
    fetch.detach();
#endif
  });
}

int main(int argc, char **argv) {
  std::vector<Repo> repos(witness::size(argc, argv), Repo{"ssh://git.example/a.git"});
  syncRepos(repos);
  return witness::report();
}

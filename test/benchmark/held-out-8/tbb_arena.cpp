// spawn: tbb::parallel_for_each
// loop: library algorithm
// origin: request field
// limiter: scheduler
// waits: returns at the end
// distance: lambda
// differs: concurrency of the arena
// A: bounded N8 | limiter: default arena
// B: bounded N8 | limiter: arena of two
// witness: runnable
// packages: tbb
#include "witness.h"
#include <string>
#include <tbb/parallel_for_each.h>
#include <tbb/task_arena.h>
#include <vector>

struct LintRequest {
  std::vector<std::string> files;
};

static void lint(const std::string &) { witness::task(); }

void lintAll(const LintRequest &request) {
#ifdef TWIN
  tbb::task_arena arena(2);
#else
  tbb::task_arena arena;
#endif
  arena.execute([&request] {
    tbb::parallel_for_each(request.files.begin(), request.files.end(),
                           [](const std::string &file) { lint(file); });
  });
}

int main(int argc, char **argv) {
  lintAll({std::vector<std::string>(witness::size(argc, argv), "main.cc")});
  return witness::report();
}

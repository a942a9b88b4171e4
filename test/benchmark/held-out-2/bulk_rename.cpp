// spawn: std::thread or tbb::task_group
// loop: range-for
// origin: container parameter
// waits: wait after the loop
// distance: same function
// differs: what runs the tasks
// A: unbounded Y1 | limiter: none
// B: bounded N8 | limiter: arena of fixed size
// witness: runnable
// libraries: -ltbb
#include "witness.h"
#include <oneapi/tbb/task_group.h>
#include <string>
#include <thread>
#include <utility>
#include <vector>

using RenamePair = std::pair<std::string, std::string>;

namespace {
void renameOne(const RenamePair &p) {
  if (p.first == p.second)
    return;
  witness::task();
}
} // namespace

void bulkRename(const std::vector<RenamePair> &renames) {
#ifdef TWIN
  tbb::task_group group;
  for (const RenamePair &r : renames)
    group.run([&r] { renameOne(r); });
  group.wait();
#else
  std::vector<std::thread> group;
  for (const RenamePair &r : renames)
    group.push_back(std::thread([&r] { renameOne(r); }));
  for (auto &t : group)
    t.join();
#endif
}

int main(int argc, char **argv) {
  std::vector<RenamePair> renames(witness::size(argc, argv), RenamePair{"a.txt", "b.txt"});
  bulkRename(renames);
  return witness::report();
}

// REQUIRES: tbb-headers
// RUN: %check_rule %s fanout-unbounded-spawn
// oneTBB: the arena bounds what runs, whatever is put in.

#include <string>
#include <tbb/parallel_for_each.h>
#include <tbb/parallel_pipeline.h>
#include <tbb/task_arena.h>
#include <tbb/task_group.h>
#include <thread>
#include <vector>

using Uris = std::vector<std::string>;
void lookup(const std::string &uri);

// OK: as many as the arena has slots.
void taskGroup(const Uris &uris) {
  tbb::task_group tasks;
  for (const auto &uri : uris)
    tasks.run([&uri] { lookup(uri); });
  tasks.wait();
}

// OK: the same.
void parallelForEach(const Uris &uris) {
  tbb::parallel_for_each(uris.begin(), uris.end(),
                         [](const std::string &uri) { lookup(uri); });
}

// A thread that the body starts is not bounded by the arena.
void threadsFromTasks(const Uris &uris) {
  tbb::parallel_for_each(uris.begin(), uris.end(), [](const std::string &uri) {
    std::thread(lookup, uri).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  });
}

// OK: sixteen tokens.
void pipeline(Uris uris) {
  size_t next = 0;
  tbb::parallel_pipeline(
      16, tbb::make_filter<void, std::string *>(
              tbb::filter_mode::serial_in_order,
              [&](tbb::flow_control &control) -> std::string * {
                if (next < uris.size())
                  return &uris[next++];
                control.stop();
                return nullptr;
              }) &
              tbb::make_filter<std::string *, void>(
                  tbb::filter_mode::parallel,
                  [](std::string *uri) { lookup(*uri); }));
}

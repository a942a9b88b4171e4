// REQUIRES: dlib-headers
// RUN: %check_rule %s fanout-unbounded-spawn
// dlib: the pool makes the caller wait until one of its threads is free.

#include <dlib/threads.h>

#include <string>
#include <vector>

using Uris = std::vector<std::string>;
void lookup(const std::string &uri);
void lookupText(void *uri);

// OK: add_task_by_value waits for a free thread.
void pooled(const Uris &uris) {
  dlib::thread_pool pool(8);
  for (const auto &uri : uris)
    pool.add_task_by_value([uri] { lookup(uri); });
  pool.wait_for_all_tasks();
}

// The pool is as wide as the request.
void pooledByRequest(const Uris &uris) {
  dlib::thread_pool pool(uris.size());
  for (const auto &uri : uris)
    pool.add_task_by_value([uri] { lookup(uri); });
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  pool.wait_for_all_tasks();
}

void threadEach(Uris &uris) {
  for (auto &uri : uris)
    dlib::create_new_thread(lookupText, &uri);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

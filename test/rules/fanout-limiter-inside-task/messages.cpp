// RUN: %check_rule %s fanout-limiter-inside-task

#include <semaphore>
#include <string>
#include <thread>
#include <vector>

struct GetPostsRequest { std::vector<std::string> uris; };
void lookup(const std::string &uri);
std::counting_semaphore<> slots(64);

void inside(const GetPostsRequest &req) {
  for (const auto &uri : req.uris)
    std::thread([uri] {
      slots.acquire();
      lookup(uri);
      slots.release();
    }).detach();
}
// CHECK-NOTES: :[[@LINE-6]]:5: warning: 'slots.acquire()' runs inside the task, so it limits how many work but not how many threads 'std::thread' starts, one for each element of 'req.uris'; acquire it before the start and release it at the end of the task [fanout-limiter-inside-task]
// CHECK-NOTES: :[[@LINE-8]]:26: note: the size of 'req.uris' is chosen by the input, not by this program
// CHECK-NOTES: :[[@LINE-9]]:3: note: this loop repeats it
// CHECK-NOTES: :[[@LINE-8]]:7: note: 'slots.acquire()' does not limit it: {{.+}}

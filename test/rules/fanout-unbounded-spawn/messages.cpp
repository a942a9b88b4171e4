// RUN: %check_rule %s fanout-unbounded-spawn
// The message: what, why, what to do. The notes: where the size comes from, the loop,
// the real spawn, what was looked for or why it does not count.

#include <istream>
#include <semaphore>
#include <string>
#include <sys/socket.h>
#include <thread>
#include <vector>

struct GetPostsRequest { std::vector<std::string> uris; };
void lookup(const std::string &uri);
void serve(int connection);

void direct(const GetPostsRequest &req) {
  for (const auto &uri : req.uris)
    std::thread(lookup, uri).detach();
}
// CHECK-NOTES: :[[@LINE-2]]:5: warning: 'std::thread' starts a thread for each element of 'req.uris' and nothing limits how many are in flight; acquire a std::counting_semaphore before the thread starts and release it when the thread ends [fanout-unbounded-spawn]
// CHECK-NOTES: :[[@LINE-4]]:26: note: the size of 'req.uris' is chosen by the input, not by this program
// CHECK-NOTES: :[[@LINE-5]]:3: note: this loop repeats it
// CHECK-NOTES: :[[@LINE-5]]:5: note: looked for a semaphore or counter taken before it, a wait in the same round, a check of the size, and a bounded executor; found none

void start(const std::string &uri) {
  std::thread(lookup, uri).detach();
}
void hidden(const GetPostsRequest &req) {
  for (const auto &uri : req.uris)
    start(uri);
}
// CHECK-NOTES: :[[@LINE-2]]:5: warning: 'std::thread' starts a thread for each element of 'req.uris'
// CHECK-NOTES: :[[@LINE-4]]:26: note: the size of 'req.uris'
// CHECK-NOTES: :[[@LINE-5]]:3: note: this loop repeats it
// CHECK-NOTES: :[[@LINE-9]]:3: note: the thread is started here
// CHECK-NOTES: :[[@LINE-6]]:5: note: looked for

void rejected(const GetPostsRequest &req) {
  std::counting_semaphore<> slots(req.uris.size());
  std::vector<std::jthread> tasks;
  for (const auto &uri : req.uris) {
    slots.acquire();
    tasks.emplace_back([&slots, uri] {
      lookup(uri);
      slots.release();
    });
  }
}
// CHECK-NOTES: :[[@LINE-6]]:5: warning: 'std::jthread' starts a thread for each element of 'req.uris'
// CHECK-NOTES: :[[@LINE-9]]:26: note: the size of 'req.uris'
// CHECK-NOTES: :[[@LINE-10]]:3: note: this loop repeats it
// CHECK-NOTES: :[[@LINE-10]]:5: note: 'slots.acquire()' does not limit it: {{.+}}

void connections(int listener) {
  for (;;) {
    int connection = accept(listener, nullptr, nullptr);
    std::thread(serve, connection).detach();
  }
}
// CHECK-NOTES: :[[@LINE-3]]:5: warning: 'std::thread' starts a thread for each arrival in an endless loop and nothing limits how many are in flight
// CHECK-NOTES: :[[@LINE-5]]:22: note: whoever connects or sends decides how often this happens
// CHECK-NOTES: :[[@LINE-7]]:3: note: this loop repeats it
// CHECK-NOTES: :[[@LINE-6]]:5: note: looked for

void lines(std::istream &in) {
  std::string line;
  while (std::getline(in, line))
    std::thread(lookup, line).detach();
}
// CHECK-NOTES: :[[@LINE-2]]:5: warning: 'std::thread' starts a thread for each round of a loop that the input drives
// CHECK-NOTES: note:
// CHECK-NOTES: note: this loop repeats it
// CHECK-NOTES: note: looked for

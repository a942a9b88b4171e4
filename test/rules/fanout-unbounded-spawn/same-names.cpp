// RUN: %check_rule %s fanout-unbounded-spawn
// Classes and functions of the user's that have the name of a library's: the
// models must not speak of them.

#include <functional>
#include <sched.h>
#include <string>
#include <thread>
#include <vector>

void work(const std::string &);

// Not Ceph's: counts calls and never waits.
class Throttle {
public:
  void get(long = 1);
  void put(long = 1);

private:
  long calls;
};

void countedOnly(const std::vector<std::string> &uris, Throttle &calls) {
  for (const std::string &uri : uris) {
    calls.get();
    std::thread([&calls, uri] {
      work(uri);
      calls.put();
    }).detach();
    // CHECK-MESSAGES: :[[@LINE-4]]:5: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

// The members of Ceph's.
class SimpleThrottle {
public:
  SimpleThrottle(unsigned long max, bool ignoreMissing);
  void start_op();
  void end_op(int result);
  int wait_for_ret();
};

// OK: at most 8 operations are in flight.
void throttled(const std::vector<std::string> &uris) {
  SimpleThrottle slots(8, false);
  for (const std::string &uri : uris) {
    slots.start_op();
    std::thread([&slots, uri] {
      work(uri);
      slots.end_op(0);
    }).detach();
  }
  slots.wait_for_ret();
}

// Not the thread pool that many projects have a copy of: a thread for each.
class ThreadPool {
public:
  void enqueue(std::function<void()> task) { std::thread(task).detach(); }
};

void threadForEach(const std::vector<std::string> &uris, ThreadPool &pool) {
  for (const std::string &uri : uris)
    pool.enqueue([uri] { work(uri); });
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: {{.*}} [fanout-unbounded-spawn]
}

struct Node {
  std::string name;
};
Node *clone(const Node &);
static int fork(const Node &);

// OK: neither is the system call of that name.
void copies(const std::vector<Node> &nodes, std::vector<Node *> &out) {
  for (const Node &node : nodes) {
    out.push_back(clone(node));
    fork(node);
  }
}
static int fork(const Node &node) { return node.name.empty(); }

int child(void *);

void processes(const std::vector<Node> &nodes, char *stack) {
  for (const Node &node : nodes)
    clone(child, stack, 0, const_cast<Node *>(&node));
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: {{.*}} [fanout-unbounded-spawn]
}

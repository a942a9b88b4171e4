// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// Recursion in which few calls get a slot for a thread of their own.

#include <atomic>
#include <future>
#include <pthread.h>
#include <semaphore.h>
#include <thread>
#include <vector>

struct Node {
  std::vector<Node *> kids;
  Node *left, *right;
};
void work(Node &);
static sem_t hashers, early;
static std::atomic<int> spare{6};

static void digest(Node *n);
static void *digestTask(void *arg) {
  digest(static_cast<Node *>(arg));
  work(*static_cast<Node *>(arg));
  sem_post(&hashers);
  return nullptr;
}
static void digest(Node *n) {
  pthread_t tid;
  bool have = false;
  if (n->left) {
    if (sem_trywait(&hashers) == 0) {
      have = pthread_create(&tid, nullptr, digestTask, n->left) == 0;
      if (!have)
        sem_post(&hashers);
    }
    if (!have)
      digest(n->left);
  }
  if (n->right)
    digest(n->right);
  if (have)
    pthread_join(tid, nullptr);
}

static void digestEarly(Node *n);
static void *earlyTask(void *arg) {
  sem_post(&early);
  digestEarly(static_cast<Node *>(arg));
  work(*static_cast<Node *>(arg));
  return nullptr;
}
static void digestEarly(Node *n) {
  pthread_t tid;
  bool have = false;
  if (n->left) {
    if (sem_trywait(&early) == 0)
      have = pthread_create(&tid, nullptr, earlyTask, n->left) == 0;
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    if (!have)
      digestEarly(n->left);
  }
  if (n->right)
    digestEarly(n->right);
  if (have)
    pthread_join(tid, nullptr);
}

static void digestUnasked(Node *n);
static void *unaskedTask(void *arg) {
  digestUnasked(static_cast<Node *>(arg));
  sem_post(&hashers);
  return nullptr;
}
static void digestUnasked(Node *n) {
  pthread_t tid;
  if (n->left) {
    sem_trywait(&hashers);
    pthread_create(&tid, nullptr, unaskedTask, n->left);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    digestUnasked(n->right);
    pthread_join(tid, nullptr);
  }
}

void sum(Node &n) {
  if (!n.left)
    return;
  if (spare.fetch_sub(1) > 0) {
    std::thread t([&] { sum(*n.left); });
    sum(*n.right);
    t.join();
    spare.fetch_add(1);
  } else {
    spare.fetch_add(1);
    sum(*n.left);
    sum(*n.right);
  }
}

void sumBackEarly(Node &n) {
  if (!n.left)
    return;
  if (spare.fetch_sub(1) > 0) {
    std::thread t([&] {
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      spare.fetch_add(1);
      sumBackEarly(*n.left);
      work(n);
    });
    sumBackEarly(*n.right);
    t.join();
  } else {
    spare.fetch_add(1);
    sumBackEarly(*n.left);
    sumBackEarly(*n.right);
  }
}

void sumBackBeforeJoin(Node &n) {
  if (!n.left)
    return;
  if (spare.fetch_sub(1) > 0) {
    std::thread t([&] { sumBackBeforeJoin(*n.left); });
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    spare.fetch_add(1);
    sumBackBeforeJoin(*n.right);
    t.join();
  } else {
    spare.fetch_add(1);
    sumBackBeforeJoin(*n.left);
    sumBackBeforeJoin(*n.right);
  }
}

struct Alive {
  Alive() { ++spareTime; }
  ~Alive() { --spareTime; }
  static std::atomic<int> spareTime;
};

void perChild(Node &n) {
  std::vector<std::future<void>> parts;
  for (Node *kid : n.kids)
    if (spare.fetch_sub(1) > 0) {
      parts.push_back(std::async(std::launch::async, [kid] {
        Alive alive;
        perChild(*kid);
        work(*kid);
        spare.fetch_add(1);
      }));
    } else {
      spare.fetch_add(1);
      perChild(*kid);
    }
}

void perChildBackEarly(Node &n) {
  std::vector<std::future<void>> parts;
  for (Node *kid : n.kids)
    if (spare.fetch_sub(1) > 0) {
      parts.push_back(std::async(std::launch::async, [kid] {
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
        Alive alive;
        spare.fetch_add(1);
        perChildBackEarly(*kid);
        work(*kid);
      }));
    } else {
      spare.fetch_add(1);
      perChildBackEarly(*kid);
    }
}

// RUN: %check_rule %s fanout-unbounded-spawn
// Loops that count with a member of a local object.

#include <pthread.h>
#include <stddef.h>

void *work(void *path);

struct batch {
  char **paths;
  size_t count;
  size_t next;
  size_t running;
};

static int startNext(struct batch *b) {
  pthread_t thread;
  if (pthread_create(&thread, NULL, work, b->paths[b->next]) != 0)
    return -1;
  pthread_detach(thread);
  b->next++;
  b->running++;
  return 0;
}

int startAll(char **paths, size_t count) {
  struct batch b = {paths, count, 0, 0};
  while (b.next < b.count)
    startNext(&b);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  return 0;
}

int startEach(char **paths, size_t count) {
  struct batch b = {.paths = paths};
  for (; b.next < count; b.next++) {
    pthread_t thread;
    if (pthread_create(&thread, NULL, work, paths[b.next]) == 0)
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      pthread_detach(thread);
  }
  return 0;
}

struct pool {
  pthread_t threads[64];
  size_t started;
};

// OK: a number of threads, and no length of what is given.
int startWorkers(void *state, size_t workers) {
  struct pool p = {.started = 0};
  while (p.started < workers && p.started < 64) {
    if (pthread_create(&p.threads[p.started], NULL, work, state) != 0)
      return -1;
    p.started++;
  }
  return 0;
}

void eachToTheEnd(char **paths) {
  while (*paths != NULL) {
    pthread_t thread;
    if (pthread_create(&thread, NULL, work, *paths) == 0)
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      pthread_detach(thread);
    paths++;
  }
}

void eachIndexToTheEnd(char *const paths[]) {
  for (int i = 0; paths[i] != NULL; i++) {
    pthread_t thread;
    if (pthread_create(&thread, NULL, work, paths[i]) == 0)
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      pthread_detach(thread);
  }
}

static const char *const fixed[] = {"a", "b", NULL};

// OK: a constant list.
void eachFixed(void) {
  for (const char *const *path = fixed; *path != NULL; path++) {
    pthread_t thread;
    if (pthread_create(&thread, NULL, work, (void *)*path) == 0)
      pthread_detach(thread);
  }
}

// An object that keeps its place in a list that ends with null.
struct fetcher {
  char *const *next;
  unsigned failed;
};

static int begin(const char *path) {
  pthread_t thread;
  if (pthread_create(&thread, NULL, work, (void *)path) != 0)
    return -1;
  return pthread_detach(thread);
}

void refill(struct fetcher *f) {
  while (*f->next)
    if (begin(*f->next++) != 0)
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      f->failed++;
}

void refillSome(struct fetcher *f, const char *path) {
  for (int started = 0; *f->next && started < 8; started++)
    if (begin(*f->next++) != 0)
      f->failed++;
}

// A list that ends with a number below one, and a number that goes down.
void sold(const int *orders) {
  while (*orders > 0) {
    begin("order");
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    orders++;
  }
}

void left(int *places) {
  while (*places > 0) {
    begin("place");
    --*places;
  }
}

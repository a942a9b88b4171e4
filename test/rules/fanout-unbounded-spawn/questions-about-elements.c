// RUN: %check_rule %s fanout-unbounded-spawn -- -D_GNU_SOURCE
// Numbers of an object that a function gets and leaves as they are count nothing.

#include <pthread.h>
#include <stdlib.h>

struct segment {
  unsigned docs, deleted;
  struct segment *older;
};
void *merge(void *segment);

static int start(struct segment *seg) {
  pthread_t thread;
  return pthread_create(&thread, NULL, merge, seg);
}

int merge_all(struct segment *newest) {
  for (struct segment *seg = newest; seg; seg = seg->older)
    if (seg->deleted * 10 > seg->docs && start(seg) != 0)
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      return -1;
  return 0;
}

// An object that another function counts in.
struct live {
  pthread_mutex_t lock;
  pthread_cond_t less;
  unsigned count, most;
};
void live_add(struct live *live);

static void enter(struct live *live) { live_add(live); }

void merge_some(struct segment *newest, struct live *live) {
  pthread_t thread;
  for (struct segment *seg = newest; seg; seg = seg->older) {
    if (live->count >= live->most)
      continue;
    enter(live);
    pthread_create(&thread, NULL, merge, seg);
  }
}

// One that only looks at it.
static unsigned look(struct live *live) { return live->most; }

void merge_looking(struct segment *newest, struct live *live) {
  pthread_t thread;
  for (struct segment *seg = newest; seg; seg = seg->older) {
    if (live->count >= live->most)
      continue;
    if (look(live) > 0)
      pthread_create(&thread, NULL, merge, seg);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

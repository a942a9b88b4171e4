// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu17 -D_GNU_SOURCE
// A limit for what is read is none for what runs.

#include <pthread.h>
#include <stdlib.h>
#include <unistd.h>

#define KINDS 3

struct frame {
  unsigned kind;
  unsigned seq;
};

static void *decode(void *arg) {
  free(arg);
  return NULL;
}

static void start(const struct frame *f) {
  pthread_t t;
  struct frame *own = malloc(sizeof(*own));
  *own = *f;
  pthread_create(&t, NULL, decode, own);
  pthread_detach(t);
}

// What is read anew each time counts nothing.
void pump(int fd) {
  struct frame f;
  while (read(fd, &f, sizeof(f)) == (ssize_t)sizeof(f))
    if (f.kind < KINDS)
      start(&f);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

struct budget {
  unsigned used;
};

static void spend(struct budget *b) { b->used++; }

// OK: three in all.
void pumpThree(int fd, struct budget *b) {
  struct frame f;
  while (read(fd, &f, sizeof(f)) == (ssize_t)sizeof(f))
    if (b->used < KINDS) {
      spend(b);
      start(&f);
    }
}

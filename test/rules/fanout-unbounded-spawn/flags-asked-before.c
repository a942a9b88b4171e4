// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11
// A field that the task sets: asked before the start it is the kind of the message, behind it that the work is over.

#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

struct header { uint8_t code, id; uint16_t length; };
struct exchange { struct header request; };

static void *ask(void *arg) {
  struct exchange *x = arg;
  x->request.code = 2;
  free(x);
  return NULL;
}

static int request(const struct header *h) {
  struct exchange *x = malloc(sizeof(*x));
  memcpy(&x->request, h, sizeof(*h));
  pthread_t thread;
  return pthread_create(&thread, NULL, ask, x);
}

void each(const uint8_t *data, size_t size) {
  while (size >= sizeof(struct header)) {
    struct header h;
    memcpy(&h, data, sizeof(h));
    if (h.code == 1)
      request(&h);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    data += sizeof(h);
    size -= sizeof(h);
  }
}

void pause(void);
struct job { volatile int done; };

static void *run(void *arg) {
  struct job *j = arg;
  j->done = 1;
  return NULL;
}

// The flag is asked until the work of the round is over.
void one_by_one(int n) {
  for (int i = 0; i < n; i++) {
    struct job j = {0};
    pthread_t thread;
    pthread_create(&thread, NULL, run, &j);
    while (!j.done)
      pause();
  }
}

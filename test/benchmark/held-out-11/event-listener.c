// spawn: pthread_create detached
// loop: endless read of a socket
// origin: events as they come
// waits: detached
// distance: same function
// differs: limiter
// A: unbounded Y8 | limiter: none
// B: bounded N9 | limiter: counter of live handlers, drops above it
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <pthread.h>
#include <stdatomic.h>
#include <string.h>

struct instance_event {
  uint32_t instance;
  uint16_t kind;
  uint16_t zone;
};

struct agent {
  int feed;
  atomic_int handlers;
  unsigned long dropped;
};

struct handler_arg {
  struct agent *agent;
  struct instance_event event;
};

static void *handle_event(void *p) {
  struct handler_arg *h = p;
  witnessTask();
  atomic_fetch_sub(&h->agent->handlers, 1);
  free(h);
  return NULL;
}

static int read_event(int fd, struct instance_event *ev) {
  size_t got = 0;
  while (got < sizeof(*ev)) {
    ssize_t r = read(fd, (char *)ev + got, sizeof(*ev) - got);
    if (r < 0 && errno == EINTR)
      continue;
    if (r <= 0)
      return -1;
    got += (size_t)r;
  }
  return 0;
}

void agent_loop(struct agent *a) {
  struct instance_event ev;
  for (;;) {
    if (read_event(a->feed, &ev) != 0)
      break;
#ifdef TWIN
    if (atomic_load(&a->handlers) >= 16) {
      a->dropped++;
      continue;
    }
#endif
    struct handler_arg *h = malloc(sizeof(*h));
    h->agent = a;
    h->event = ev;
    atomic_fetch_add(&a->handlers, 1);
    pthread_t tid;
    if (pthread_create(&tid, NULL, handle_event, h) != 0) {
      atomic_fetch_sub(&a->handlers, 1);
      free(h);
      continue;
    }
    pthread_detach(tid);
  }
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  int ends[2];
  if (pipe(ends) != 0)
    return 1;
  for (size_t i = 0; i < n; i++) {
    struct instance_event ev = {(uint32_t)i, 2, 1};
    if (write(ends[1], &ev, sizeof(ev)) != sizeof(ev))
      return 1;
  }
  close(ends[1]);
  struct agent a = {.feed = ends[0]};
  agent_loop(&a);
  return witnessReport();
}

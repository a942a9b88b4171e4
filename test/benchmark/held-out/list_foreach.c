// spawn: pthread_create
// loop: while in a helper
// origin: linked list
// waits: detached
// distance: callback
// differs: what the callback does
// A: unbounded Y1 | limiter: none
// B: bounded N10 | limiter: the callback works itself
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stddef.h>

struct list_head {
  struct list_head *next;
};

struct session {
  int fd;
  struct list_head link;
};

typedef int (*visit_fn)(struct list_head *node, void *ctx);

static int list_foreach(struct list_head *head, visit_fn visit, void *ctx) {
  struct list_head *it = head->next;
  while (it != head) {
    struct list_head *next = it->next;
    int rc = visit(it, ctx);
    if (rc)
      return rc;
    it = next;
  }
  return 0;
}

static void *flush_session(void *arg) {
  struct session *s = arg;
  witnessTask();
  s->fd = -1;
  return NULL;
}

static int visit_flush(struct list_head *node, void *ctx) {
  struct session *s = (struct session *)((char *)node - offsetof(struct session, link));
#ifndef TWIN
  pthread_t tid;
  return pthread_create(&tid, ctx, flush_session, s);
#else
  flush_session(s);
  return 0;
#endif
}

int flush_sessions(struct list_head *sessions) {
  pthread_attr_t detached;
  pthread_attr_init(&detached);
  pthread_attr_setdetachstate(&detached, PTHREAD_CREATE_DETACHED);
  return list_foreach(sessions, visit_flush, &detached);
}

int main(int argc, char **argv) {
  struct list_head head = {&head};
  for (size_t n = witnessSize(argc, argv); n > 0; n--) {
    struct session *s = calloc(1, sizeof(*s));
    s->link.next = head.next;
    head.next = &s->link;
  }
  flush_sessions(&head);
  return witnessReport();
}

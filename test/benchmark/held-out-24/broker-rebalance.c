// spawn: pthread_create detached
// loop: counted
// limiter: none
// waits: detached
// distance: helper function
// differs: origin
// A: unbounded Y1 | origin: partitions named in an administrator's request
// B: abstain-ok U1 | origin: partitions that the broker has gathered
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

struct partition {
  int id;
  int leader;
  unsigned long lag;
};

struct partition_list {
  struct partition **items;
  size_t count, room;
};

struct broker {
  int node;
  struct partition_list hosted;
};

struct move_request {
  int target;
  struct partition_list partitions;
};

struct move {
  struct partition *what;
  int target;
};

static int list_append(struct partition_list *l, struct partition *p) {
  if (l->count == l->room) {
    size_t room = l->room ? l->room * 2 : 16;
    struct partition **grown = realloc(l->items, room * sizeof(*grown));
    if (!grown)
      return -1;
    l->items = grown;
    l->room = room;
  }
  l->items[l->count++] = p;
  return 0;
}

int broker_host(struct broker *b, int id) {
  struct partition *p = calloc(1, sizeof(*p));
  p->id = id;
  p->leader = b->node;
  return list_append(&b->hosted, p);
}

static void *transfer(void *arg) {
  struct move *m = arg;
  witnessTask();
  m->what->leader = m->target;
  free(m);
  return NULL;
}

static int move_start(struct partition *p, int target) {
  struct move *m = malloc(sizeof(*m));
  pthread_t t;
  *m = (struct move){p, target};
  if (pthread_create(&t, NULL, transfer, m) != 0) {
    free(m);
    return -1;
  }
  return pthread_detach(t);
}

int broker_move(struct broker *b, const struct move_request *rq) {
#ifndef TWIN
  const struct partition_list *moved = &rq->partitions;
#else
  const struct partition_list *moved = &b->hosted;
#endif
  int started = 0;
  if (rq->target == b->node)
    return 0;
  for (size_t i = 0; i < moved->count; i++)
    started += move_start(moved->items[i], rq->target) == 0;
  return started;
}

int main(int argc, char **argv) {
  struct broker b = {.node = 1};
  struct move_request rq = {.target = 2};
  for (size_t i = 0, n = witnessSize(argc, argv); i < n; i++) {
    broker_host(&b, (int)i);
    list_append(&rq.partitions, b.hosted.items[i]);
  }
  broker_move(&b, &rq);
  return witnessReport();
}

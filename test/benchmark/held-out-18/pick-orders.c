// spawn: thrd_create
// loop: do-while over a queue
// origin: queue filled from messages
// waits: counter with condition variable
// distance: callback of a thread
// differs: when the slot is given back
// A: unbounded Y5 | limiter: counter given back at the start of the task
// B: bounded N9 | limiter: counter given back at the end of the task
// witness: runnable
#include "witness.h"
#include <stdlib.h>
#include <threads.h>

#define ROBOTS 15

struct order {
  unsigned bin;
  unsigned quantity;
  struct order *next;
};

struct floor {
  mtx_t lock;
  cnd_t robot_free;
  unsigned robots_out;
  unsigned picked;
  struct order *head;
};

struct trip {
  struct floor *floor;
  struct order *order;
};

static void robot_back(struct floor *f) {
  mtx_lock(&f->lock);
  f->robots_out--;
  cnd_signal(&f->robot_free);
  mtx_unlock(&f->lock);
}

static int drive(void *arg) {
  struct trip *t = arg;
  struct floor *f = t->floor;
  witnessEnter();
#ifndef TWIN
  robot_back(f);
#endif
  witnessWork();
  mtx_lock(&f->lock);
  f->picked += t->order->quantity;
  mtx_unlock(&f->lock);
  witnessLeave();
#ifdef TWIN
  robot_back(f);
#endif
  free(t->order);
  free(t);
  return 0;
}

static void robot_out(struct floor *f) {
  mtx_lock(&f->lock);
  while (f->robots_out >= ROBOTS)
    cnd_wait(&f->robot_free, &f->lock);
  f->robots_out++;
  mtx_unlock(&f->lock);
}

void order_received(struct floor *f, unsigned bin, unsigned quantity) {
  struct order *o = malloc(sizeof(*o));
  o->bin = bin;
  o->quantity = quantity;
  o->next = f->head;
  f->head = o;
}

int pick_all(struct floor *f) {
  struct order *o = f->head;
  if (!o)
    return 0;
  do {
    thrd_t id;
    struct trip *t = malloc(sizeof(*t));
    struct order *next = o->next;
    t->floor = f;
    t->order = o;
    robot_out(f);
    if (thrd_create(&id, drive, t) != thrd_success)
      return -1;
    thrd_detach(id);
    o = next;
  } while (o);
  f->head = NULL;
  return 0;
}

int main(int argc, char **argv) {
  static struct floor f;
  size_t n = witnessSize(argc, argv);
  mtx_init(&f.lock, mtx_plain);
  cnd_init(&f.robot_free);
  for (size_t i = 0; i < n; i++)
    order_received(&f, (unsigned)i, 2);
  if (pick_all(&f) != 0)
    return 1;
  return witnessReport();
}

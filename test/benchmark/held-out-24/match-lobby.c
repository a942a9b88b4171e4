// spawn: thrd_create
// loop: do-while over a queue
// origin: queue filled from the network
// distance: same function
// differs: how the batch is awaited
// A: unbounded Y5 | limiter: the batch is detached when it is full | waits: detached
// B: bounded N6 | limiter: chunks of 16 | waits: when the batch is full
// witness: runnable
#include "witness.h"
#include <stdlib.h>
#include <threads.h>

#define LOBBY_BATCH 16

struct ticket {
  struct ticket *next;
  int rating;
  int region;
};

struct lobby {
  mtx_t lock;
  struct ticket *head;
  size_t matched;
};

static int find_opponent(void *arg) {
  struct ticket *t = arg;
  witnessTask();
  t->rating += t->region == 0;
  free(t);
  return 0;
}

static struct ticket *lobby_take(struct lobby *l) {
  struct ticket *t;
  mtx_lock(&l->lock);
  t = l->head;
  if (t)
    l->head = t->next;
  mtx_unlock(&l->lock);
  return t;
}

static void batch_finish(thrd_t *batch, size_t used) {
  for (size_t i = 0; i < used; i++)
#ifdef TWIN
    thrd_join(batch[i], NULL);
#else
    thrd_detach(batch[i]);
#endif
}

void lobby_drain(struct lobby *l) {
  thrd_t batch[LOBBY_BATCH];
  size_t used = 0;
  struct ticket *t;
  do {
    t = lobby_take(l);
    if (t) {
      if (thrd_create(&batch[used], find_opponent, t) != thrd_success) {
        free(t);
        continue;
      }
      used++;
      l->matched++;
    }
    if (used == LOBBY_BATCH || !t) {
      batch_finish(batch, used);
      used = 0;
    }
  } while (t);
}

int main(int argc, char **argv) {
  struct lobby l = {0};
  mtx_init(&l.lock, mtx_plain);
  for (size_t i = witnessSize(argc, argv); i > 0; i--) {
    struct ticket *t = calloc(1, sizeof(*t));
    t->next = l.head;
    l.head = t;
  }
  lobby_drain(&l);
  return witnessReport();
}

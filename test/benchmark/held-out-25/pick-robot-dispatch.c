// spawn: pthread_create detached
// loop: endless, over messages of a socket
// origin: messages of a socket
// waits: detached
// distance: helper function
// differs: whether a mission above the fleet is turned down
// A: unbounded Y8 | limiter: none
// B: bounded N9 | limiter: counter of running missions
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <sys/socket.h>

#define FLEET 20

struct pick_order {
  unsigned aisle;
  unsigned bin;
  unsigned tote;
};

static atomic_int missions;
static atomic_ulong turned_down;

static void *drive_mission(void *arg) {
  struct pick_order *o = arg;
  witnessTask();
  if (o->bin == 0)
    fprintf(stderr, "aisle %u: no bin\n", o->aisle);
  free(o);
  atomic_fetch_sub(&missions, 1);
  return NULL;
}

static int mission_start(const struct pick_order *order) {
  pthread_t tid;
  struct pick_order *o;
#ifdef TWIN
  if (atomic_load(&missions) >= FLEET) {
    atomic_fetch_add(&turned_down, 1);
    return EBUSY;
  }
#endif
  o = malloc(sizeof(*o));
  if (!o)
    return ENOMEM;
  *o = *order;
  atomic_fetch_add(&missions, 1);
  int rc = pthread_create(&tid, NULL, drive_mission, o);
  if (rc != 0) {
    atomic_fetch_sub(&missions, 1);
    free(o);
    return rc;
  }
  return pthread_detach(tid);
}

int dispatch(int wms) {
  struct pick_order order;
  for (;;) {
    ssize_t got = recv(wms, &order, sizeof(order), 0);
    if (got < 0 && errno == EINTR)
      continue;
    if (got <= 0)
      return (int)got;
    if ((size_t)got != sizeof(order))
      continue;
    int rc = mission_start(&order);
    if (rc != 0 && rc != EBUSY)
      fprintf(stderr, "tote %u stays: %d\n", order.tote, rc);
  }
}

static void *warehouse_system(void *arg) {
  int *ends = arg;
  for (unsigned i = 0; i < (unsigned)ends[2]; i++) {
    struct pick_order order = {i % 30, i + 1, i};
    send(ends[1], &order, sizeof(order), 0);
  }
  close(ends[1]);
  return NULL;
}

int main(int argc, char **argv) {
  int ends[3] = {0, 0, (int)witnessSize(argc, argv)};
  pthread_t writer;
  if (socketpair(AF_UNIX, SOCK_SEQPACKET, 0, ends) != 0)
    return 1;
  pthread_create(&writer, NULL, warehouse_system, ends);
  dispatch(ends[0]);
  pthread_join(writer, NULL);
  return witnessReport();
}

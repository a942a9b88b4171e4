// spawn: pthread_create detached
// loop: while over a linked list
// origin: list parsed from a message
// waits: detached
// distance: helper function
// differs: whether the wait for a slot is repeated after a timeout
// A: unbounded Y4 | limiter: sem_timedwait, goes on after a timeout
// B: bounded N4 | limiter: sem_timedwait, repeated until it succeeds
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <pthread.h>
#include <semaphore.h>

struct peer_update {
  uint32_t peer;
  struct peer_update *next;
};

static sem_t lanes;

static int lane_get(void) {
  struct timespec until;
  int rc;
#ifdef TWIN
  do {
#endif
    clock_gettime(CLOCK_REALTIME, &until);
    until.tv_nsec += 40000;
    if (until.tv_nsec >= 1000000000) {
      until.tv_sec++;
      until.tv_nsec -= 1000000000;
    }
    rc = sem_timedwait(&lanes, &until);
#ifdef TWIN
  } while (rc != 0);
#endif
  return rc == 0;
}

static void *push_update(void *u) {
  struct peer_update *up = u;
  witnessTask();
  if (up->peer == 0)
    fputs("update for nobody\n", stderr);
  free(up);
  sem_post(&lanes);
  return NULL;
}

void gossip(struct peer_update *head) {
  unsigned late = 0;
  while (head) {
    struct peer_update *u = head;
    pthread_t tid;
    head = head->next;
    if (!lane_get())
      late++;
    if (pthread_create(&tid, NULL, push_update, u) == 0)
      pthread_detach(tid);
  }
  if (late)
    fprintf(stderr, "%u updates late\n", late);
}

int main(int argc, char **argv) {
  struct peer_update *head = NULL;
  sem_init(&lanes, 0, 12);
  for (size_t n = witnessSize(argc, argv); n > 0; n--) {
    struct peer_update *u = malloc(sizeof *u);
    u->peer = (uint32_t)n;
    u->next = head;
    head = u;
  }
  gossip(head);
  return witnessReport();
}

// spawn: pthread_create detached
// loop: endless, reads a socket
// origin: frames of a socket
// limiter: sem_t
// waits: detached
// distance: callback
// differs: where the semaphore is taken
// A: unbounded Y2 | limiter: first statement of the thread
// B: bounded N4 | limiter: before the thread is created
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/socket.h>

struct ticket {
  uint32_t number;
  uint32_t entered_at;
  uint16_t barrier;
  uint16_t flags;
};

typedef int (*ticket_fn)(const struct ticket *);

static sem_t tariff_db;

static void *open_barrier(void *arg) {
  struct ticket *t = arg;
  witnessEnter();
#ifndef TWIN
  sem_wait(&tariff_db);
#endif
  witnessWork();
  sem_post(&tariff_db);
  witnessLeave();
  free(t);
  return NULL;
}

static int on_ticket(const struct ticket *seen) {
  pthread_t tid;
  struct ticket *t = malloc(sizeof(*t));
  if (!t)
    return -ENOMEM;
  *t = *seen;
#ifdef TWIN
  while (sem_wait(&tariff_db) < 0 && errno == EINTR)
    ;
#endif
  int rc = pthread_create(&tid, NULL, open_barrier, t);
  if (rc != 0) {
#ifdef TWIN
    sem_post(&tariff_db);
#endif
    free(t);
    return -rc;
  }
  pthread_detach(tid);
  return 0;
}

int read_barriers(int fd, ticket_fn handler) {
  struct ticket t;
  for (;;) {
    ssize_t got = recv(fd, &t, sizeof(t), MSG_WAITALL);
    if (got == 0)
      return 0;
    if (got < 0 && errno == EINTR)
      continue;
    if (got != (ssize_t)sizeof(t))
      return -EPROTO;
    if (t.flags & 1)
      continue;
    int rc = handler(&t);
    if (rc < 0)
      fprintf(stderr, "ticket %u: %d\n", t.number, rc);
  }
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  int line[2];
  sem_init(&tariff_db, 0, 10);
  socketpair(AF_UNIX, SOCK_STREAM, 0, line);
  struct ticket *all = calloc(n, sizeof(*all));
  for (size_t i = 0; i < n; i++)
    all[i].number = (uint32_t)i;
  if (write(line[0], all, n * sizeof(*all)) < 0)
    return 1;
  close(line[0]);
  read_barriers(line[1], on_ticket);
  return witnessReport();
}

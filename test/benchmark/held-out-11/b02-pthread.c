// spawn: pthread_create detached
// loop: endless loop over a stream of commands
// origin: messages of a socket
// limiter: counter with a condition variable
// waits: detached
// distance: helper function
// differs: waits for the counter or only logs it
// A: bounded N9 | limiter: counter compared in a wait
// B: unbounded Y7 | limiter: counter compared for a log line
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

/* fieldbusd: serves read requests of the gateway, one frame after the other. */

#define MAX_ACTIVE 12

struct frame {
  uint16_t unit;
  uint16_t reg;
};

struct server {
  int fd;
  pthread_mutex_t lock;
  pthread_cond_t done;
  unsigned active;
};

struct transaction {
  struct server *server;
  struct frame frame;
};

static void *transact(void *arg) {
  struct transaction *t = arg;
  struct server *s = t->server;

  witnessTask();
  pthread_mutex_lock(&s->lock);
  s->active--;
  pthread_cond_signal(&s->done);
  pthread_mutex_unlock(&s->lock);
  free(t);
  return NULL;
}

static int begin(struct server *s, const struct frame *f) {
  pthread_t tid;
  struct transaction *t = malloc(sizeof(*t));

  if (!t)
    return -1;
  t->server = s;
  t->frame = *f;
  pthread_mutex_lock(&s->lock);
#ifndef TWIN
  while (s->active >= MAX_ACTIVE)
    pthread_cond_wait(&s->done, &s->lock);
#else
  if (s->active >= MAX_ACTIVE && s->active % 500 == 0)
    fprintf(stderr, "fieldbusd: %u transactions active\n", s->active);
#endif
  s->active++;
  pthread_mutex_unlock(&s->lock);
  if (pthread_create(&tid, NULL, transact, t) != 0) {
    free(t);
    return -1;
  }
  return pthread_detach(tid);
}

static void serve(struct server *s) {
  struct frame f;
  for (;;) {
    ssize_t got = recv(s->fd, &f, sizeof(f), MSG_WAITALL);
    if (got != (ssize_t)sizeof(f))
      break;
    if (begin(s, &f) < 0)
      fprintf(stderr, "fieldbusd: unit %u dropped\n", f.unit);
  }
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  int ends[2];
  socketpair(AF_UNIX, SOCK_STREAM, 0, ends);
  struct frame *frames = calloc(n, sizeof(*frames));
  if (write(ends[1], frames, n * sizeof(*frames)) < 0)
    return 1;
  close(ends[1]);
  struct server s = {.fd = ends[0], .lock = PTHREAD_MUTEX_INITIALIZER, .done = PTHREAD_COND_INITIALIZER};
  serve(&s);
  return witnessReport();
}

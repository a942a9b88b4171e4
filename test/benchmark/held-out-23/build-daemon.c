// spawn: pthread_create detached
// loop: while reading a socket
// origin: messages of a peer
// limiter: counter of live jobs
// waits: detached
// distance: helper function
// differs: what is done when the counter is high
// A: bounded N9 | limiter: counter compared, the request is answered as busy
// B: unbounded Y7 | limiter: counter compared, only a warning is printed
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <sys/socket.h>

#define MAX_JOBS 20

struct request {
  uint32_t id;
  uint32_t flags;
};

struct daemon {
  int fd;
  atomic_int jobs;
  unsigned long rejected;
};

struct job {
  struct request req;
  struct daemon *owner;
};

static void *compile(void *arg) {
  struct job *job = arg;
  witnessTask();
  atomic_fetch_sub(&job->owner->jobs, 1);
  free(job);
  return NULL;
}

static int launch(struct daemon *d, const struct request *req) {
  pthread_t tid;
  pthread_attr_t attr;
  struct job *job = malloc(sizeof(*job));
  if (!job)
    return -1;
  job->req = *req;
  job->owner = d;
  pthread_attr_init(&attr);
  pthread_attr_setdetachstate(&attr, PTHREAD_CREATE_DETACHED);
  pthread_attr_setstacksize(&attr, 128 * 1024);
  atomic_fetch_add(&d->jobs, 1);
  int rc = pthread_create(&tid, &attr, compile, job);
  pthread_attr_destroy(&attr);
  if (rc != 0) {
    atomic_fetch_sub(&d->jobs, 1);
    free(job);
  }
  return rc;
}

int serve(struct daemon *d) {
  struct request req;
  while (recv(d->fd, &req, sizeof(req), MSG_WAITALL) == (ssize_t)sizeof(req)) {
    if (atomic_load(&d->jobs) >= MAX_JOBS) {
#ifndef TWIN
      d->rejected++;
      continue;
#else
      if (d->rejected++ == 0)
        fprintf(stderr, "buildd: more than %d jobs\n", MAX_JOBS);
#endif
    }
    if (launch(d, &req) != 0)
      return -1;
  }
  return 0;
}

int main(int argc, char **argv) {
  int sv[2];
  size_t n = witnessSize(argc, argv);
  struct request *burst = calloc(n, sizeof(*burst));
  if (socketpair(AF_UNIX, SOCK_STREAM, 0, sv) != 0)
    return 1;
  if (write(sv[1], burst, n * sizeof(*burst)) < 0)
    return 1;
  shutdown(sv[1], SHUT_WR);
  struct daemon d = {.fd = sv[0]};
  serve(&d);
  return witnessReport();
}

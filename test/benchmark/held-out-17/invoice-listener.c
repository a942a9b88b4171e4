// spawn: pthread_create detached
// loop: read until the end of a socket
// origin: messages of a socket
// waits: detached
// distance: helper function
// limiter: mutex in the thread
// differs: a check of the counter
// A: unbounded Y8 | limiter: none
// B: bounded N9 | limiter: turns a message away when too many are at work
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <pthread.h>
#include <string.h>
#include <sys/socket.h>

#define MAX_RENDERING 20

struct invoice {
  uint32_t number;
  uint32_t cents;
};

struct renderer {
  pthread_mutex_t lock;
  int active;
  uint64_t turnover;
  unsigned refused;
};

struct rendering {
  struct renderer *renderer;
  struct invoice invoice;
};

static void *render(void *arg) {
  struct rendering *job = arg;
  witnessTask();
  pthread_mutex_lock(&job->renderer->lock);
  job->renderer->turnover += job->invoice.cents;
  job->renderer->active--;
  pthread_mutex_unlock(&job->renderer->lock);
  free(job);
  return NULL;
}

static int enter(struct renderer *r) {
  int admitted = 1;
  pthread_mutex_lock(&r->lock);
#ifdef TWIN
  admitted = r->active < MAX_RENDERING;
#endif
  r->active += admitted;
  pthread_mutex_unlock(&r->lock);
  return admitted;
}

static int handle(struct renderer *r, const struct invoice *in) {
  pthread_t thread;
  struct rendering *job;
  if (in->cents == 0 || !enter(r))
    return -EBUSY;
  job = malloc(sizeof(*job));
  if (!job)
    return -ENOMEM;
  job->renderer = r;
  job->invoice = *in;
  int err = pthread_create(&thread, NULL, render, job);
  if (err)
    return -err;
  return -pthread_detach(thread);
}

int serve(struct renderer *r, int fd) {
  struct invoice in;
  for (;;) {
    ssize_t got = recv(fd, &in, sizeof(in), MSG_WAITALL);
    if (got < 0 && errno == EINTR)
      continue;
    if (got != sizeof(in))
      return got == 0 ? 0 : -EPROTO;
    if (handle(r, &in) < 0)
      r->refused++;
  }
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  int pair[2];
  if (socketpair(AF_UNIX, SOCK_STREAM, 0, pair) != 0)
    return 1;
  struct invoice *all = calloc(n, sizeof(*all));
  for (size_t i = 0; i < n; i++)
    all[i] = (struct invoice){(uint32_t)i, 1999};
  if (write(pair[1], all, n * sizeof(*all)) < 0)
    return 1;
  close(pair[1]);
  static struct renderer r = {PTHREAD_MUTEX_INITIALIZER, 0, 0, 0};
  serve(&r, pair[0]);
  return witnessReport();
}

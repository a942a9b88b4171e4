// spawn: pthread_create detached
// loop: while getline
// origin: lines of a settlement file
// waits: drain after the loop
// distance: helper function
// differs: limiter
// A: bounded N4 | limiter: semaphore waited for before the spawn
// B: unbounded Y4 | limiter: semaphore tried, answer only logged
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <pthread.h>
#include <semaphore.h>
#include <string.h>

#define HOST_CHANNELS 12

struct capture {
  char terminal[16];
  long amount_cents;
  struct settlement *run;
};

struct settlement {
  sem_t channels;
  pthread_mutex_t lock;
  long total_cents;
  unsigned accepted, rejected;
};

static int parse_capture(const char *line, struct capture *out) {
  return sscanf(line, "%15[^;];%ld", out->terminal, &out->amount_cents) == 2 ? 0 : -1;
}

static void *post_capture(void *arg) {
  struct capture *c = arg;
  struct settlement *run = c->run;
  witnessTask();
  pthread_mutex_lock(&run->lock);
  run->total_cents += c->amount_cents;
  pthread_mutex_unlock(&run->lock);
  free(c);
  sem_post(&run->channels);
  return NULL;
}

static int submit_capture(struct settlement *run, const struct capture *parsed) {
  pthread_attr_t attr;
  pthread_t tid;
  int rc;
  struct capture *c = malloc(sizeof(*c));

  if (!c)
    return ENOMEM;
  *c = *parsed;
  c->run = run;
#ifndef TWIN
  while (sem_wait(&run->channels) != 0 && errno == EINTR)
    ;
#else
  if (sem_trywait(&run->channels) != 0)
    fprintf(stderr, "%s: host channels busy\n", c->terminal);
#endif
  pthread_attr_init(&attr);
  pthread_attr_setdetachstate(&attr, PTHREAD_CREATE_DETACHED);
  pthread_attr_setstacksize(&attr, 128 * 1024);
  rc = pthread_create(&tid, &attr, post_capture, c);
  pthread_attr_destroy(&attr);
  if (rc != 0) {
    sem_post(&run->channels);
    free(c);
  }
  return rc;
}

int settle_file(FILE *in, struct settlement *run) {
  char *line = NULL;
  size_t cap = 0;
  struct capture c;

  sem_init(&run->channels, 0, HOST_CHANNELS);
  pthread_mutex_init(&run->lock, NULL);
  while (getline(&line, &cap, in) > 0) {
    if (parse_capture(line, &c) != 0) {
      run->rejected++;
      continue;
    }
    if (submit_capture(run, &c) == 0)
      run->accepted++;
  }
  free(line);
  return run->rejected ? 1 : 0;
}

int main(int argc, char **argv) {
  static struct settlement run;
  size_t n = witnessSize(argc, argv);
  FILE *in = tmpfile();
  for (size_t i = 0; i < n; i++)
    fprintf(in, "T%06zu;%zu\n", i, 100 + i);
  rewind(in);
  settle_file(in, &run);
  return witnessReport();
}

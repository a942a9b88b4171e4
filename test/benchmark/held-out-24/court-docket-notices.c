// spawn: pthread_create detached
// loop: while over lines of a file
// origin: lines of a docket file
// waits: detached, drained at the end
// distance: helper function
// differs: limiter
// A: unbounded Y1 | limiter: none, a counter that is only for the drain
// B: bounded N9 | limiter: counter with condition variable before
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_SENDERS 12

struct notice {
  char case_no[32];
  char party[96];
};

static struct {
  pthread_mutex_t lock;
  pthread_cond_t changed;
  unsigned active;
  unsigned sent;
} mailer = {PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER, 0, 0};

static void *deliver(void *arg) {
  struct notice *n = arg;
  witnessTask();
  free(n);
  pthread_mutex_lock(&mailer.lock);
  mailer.active--;
  mailer.sent++;
  pthread_cond_broadcast(&mailer.changed);
  pthread_mutex_unlock(&mailer.lock);
  return NULL;
}

static int parse_line(const char *line, struct notice *out) {
  return sscanf(line, "%31[^;];%95[^\n]", out->case_no, out->party) == 2 ? 0 : -1;
}

static int send_notice(const struct notice *src) {
  struct notice *copy = malloc(sizeof(*copy));
  pthread_attr_t attr;
  pthread_t tid;
  int rc;

  if (!copy)
    return -1;
  *copy = *src;
  pthread_mutex_lock(&mailer.lock);
#ifdef TWIN
  while (mailer.active >= MAX_SENDERS)
    pthread_cond_wait(&mailer.changed, &mailer.lock);
#endif
  mailer.active++;
  pthread_mutex_unlock(&mailer.lock);

  pthread_attr_init(&attr);
  pthread_attr_setdetachstate(&attr, PTHREAD_CREATE_DETACHED);
  rc = pthread_create(&tid, &attr, deliver, copy);
  pthread_attr_destroy(&attr);
  if (rc != 0) {
    pthread_mutex_lock(&mailer.lock);
    mailer.active--;
    pthread_mutex_unlock(&mailer.lock);
    free(copy);
  }
  return rc;
}

int notify_parties(FILE *docket) {
  char *line = NULL;
  size_t cap = 0;
  int failed = 0;
  struct notice n;

  while (getline(&line, &cap, docket) > 0) {
    if (line[0] == '#' || parse_line(line, &n) != 0)
      continue;
    if (send_notice(&n) != 0)
      failed++;
  }
  free(line);
  pthread_mutex_lock(&mailer.lock);
  while (mailer.active > 0)
    pthread_cond_wait(&mailer.changed, &mailer.lock);
  pthread_mutex_unlock(&mailer.lock);
  return failed;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  FILE *docket = tmpfile();
  for (size_t i = 0; i < n; i++)
    fprintf(docket, "2026-CV-%zu;Party %zu\n", i, i);
  rewind(docket);
  notify_parties(docket);
  return witnessReport();
}

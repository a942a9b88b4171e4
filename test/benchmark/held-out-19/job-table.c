// spawn: pthread_create detached
// loop: fgets
// origin: lines of a job table
// limiter: live jobs compared with a maximum
// waits: detached
// distance: same function
// differs: where the maximum comes from
// A: unbounded Y3 | limiter: maximum read from the table itself
// B: bounded N9 | limiter: maximum of the server's own
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#define SERVER_MAX_JOBS 10

struct scheduler {
  pthread_mutex_t lock;
  long running;
  long maximum;
  long deferred;
};

struct job {
  struct scheduler *owner;
  char command[80];
};

static void *execute(void *arg) {
  struct job *j = arg;
  struct scheduler *s = j->owner;
  witnessTask();
  pthread_mutex_lock(&s->lock);
  s->running--;
  pthread_mutex_unlock(&s->lock);
  free(j);
  return NULL;
}

static int admit(struct scheduler *s) {
  int ok;
  pthread_mutex_lock(&s->lock);
  ok = s->running < s->maximum;
  if (ok)
    s->running++;
  else
    s->deferred++;
  pthread_mutex_unlock(&s->lock);
  return ok;
}

static int load_table(struct scheduler *s, FILE *table) {
  char line[128];
  int started = 0;
  while (fgets(line, sizeof(line), table)) {
    if (strncmp(line, "max_jobs=", 9) == 0) {
#ifndef TWIN
      s->maximum = strtol(line + 9, NULL, 10);
#endif
      continue;
    }
    if (strncmp(line, "run ", 4) != 0)
      continue;
    if (!admit(s))
      continue;
    struct job *j = calloc(1, sizeof(*j));
    pthread_t t;
    j->owner = s;
    memcpy(j->command, line + 4, sizeof(j->command) - 1);
    if (pthread_create(&t, NULL, execute, j) != 0) {
      pthread_mutex_lock(&s->lock);
      s->running--;
      pthread_mutex_unlock(&s->lock);
      free(j);
      return -1;
    }
    pthread_detach(t);
    started++;
  }
  return started;
}

int main(int argc, char **argv) {
  static struct scheduler s = {PTHREAD_MUTEX_INITIALIZER, 0, SERVER_MAX_JOBS, 0};
  size_t n = witnessSize(argc, argv);
  FILE *table = tmpfile();
  fprintf(table, "# nightly\nmax_jobs=%zu\n", n);
  for (size_t i = 0; i < n; i++)
    fprintf(table, "run /usr/bin/report --shard=%zu\n", i);
  rewind(table);
  load_table(&s, table);
  return witnessReport();
}

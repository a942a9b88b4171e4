// spawn: pthread_create detached
// loop: getline
// origin: lines of a file
// waits: detached
// distance: same function
// differs: what happens when the counter is high
// A: unbounded Y7 | limiter: counter that only raises an alarm
// B: bounded N9 | limiter: counter with condition variable
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#define RATERS_HIGH_WATER 24

static pthread_mutex_t rater_lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t rater_done = PTHREAD_COND_INITIALIZER;
static unsigned raters;
static unsigned alarms;

static void *rate_call(void *arg) {
  char *cdr = arg;
  witnessTask();
  free(cdr);
  pthread_mutex_lock(&rater_lock);
  raters--;
  pthread_cond_signal(&rater_done);
  pthread_mutex_unlock(&rater_lock);
  return NULL;
}

int import_cdrs(FILE *in) {
  pthread_attr_t attr;
  char *line = NULL;
  size_t cap = 0;
  ssize_t len;
  int imported = 0;

  pthread_attr_init(&attr);
  pthread_attr_setdetachstate(&attr, PTHREAD_CREATE_DETACHED);
  while ((len = getline(&line, &cap, in)) > 0) {
    pthread_t tid;
    if (line[0] == '#')
      continue;
    char *cdr = strndup(line, (size_t)len);

    pthread_mutex_lock(&rater_lock);
#ifdef TWIN
    while (raters >= RATERS_HIGH_WATER) {
      alarms++;
      pthread_cond_wait(&rater_done, &rater_lock);
    }
#else
    if (raters >= RATERS_HIGH_WATER) {
      alarms++;
      pthread_cond_signal(&rater_done);
    }
#endif
    raters++;
    pthread_mutex_unlock(&rater_lock);

    if (pthread_create(&tid, &attr, rate_call, cdr) != 0) {
      free(cdr);
      break;
    }
    imported++;
  }
  free(line);
  pthread_attr_destroy(&attr);
  return imported;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  FILE *f = tmpfile();
  for (size_t i = 0; i < n; i++)
    fprintf(f, "%zu,+4930%06zu,+33142%05zu,%zu\n", i, i, i, 30 + i % 600);
  rewind(f);
  import_cdrs(f);
  return witnessReport();
}

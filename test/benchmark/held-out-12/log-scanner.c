// spawn: pthread_create detached
// loop: while over getline
// origin: lines of a file
// limiter: POSIX semaphore
// waits: detached
// distance: helper function
// differs: where the semaphore is acquired
// A: unbounded Y2 | limiter: semaphore acquired inside the task
// B: bounded N4 | limiter: semaphore acquired before the spawn
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <semaphore.h>
#include <stdlib.h>
#include <string.h>

#define MATCHERS 5

struct scanner {
  sem_t slots;
  const char *pattern;
  pthread_attr_t detached;
  unsigned long hits;
};

struct line {
  struct scanner *scanner;
  char *text;
};

static void *match_line(void *arg) {
  struct line *l = arg;
  struct scanner *s = l->scanner;
  witnessEnter();
#ifndef TWIN
  sem_wait(&s->slots);
#endif
  witnessWork();
  if (strstr(l->text, s->pattern))
    __atomic_add_fetch(&s->hits, 1, __ATOMIC_RELAXED);
  free(l->text);
  free(l);
  witnessLeave();
  sem_post(&s->slots);
  return NULL;
}

static int submit(struct scanner *s, const char *text) {
  pthread_t thread;
  struct line *l = malloc(sizeof(*l));
  if (!l)
    return -1;
  l->scanner = s;
  l->text = strdup(text);
#ifdef TWIN
  sem_wait(&s->slots);
#endif
  if (pthread_create(&thread, &s->detached, match_line, l) != 0) {
    free(l->text);
    free(l);
    return -1;
  }
  return 0;
}

int scan_log(struct scanner *s, FILE *in) {
  char *text = NULL;
  size_t capacity = 0;
  int failures = 0;
  while (getline(&text, &capacity, in) > 0) {
    if (text[0] == '#')
      continue;
    if (submit(s, text) != 0)
      failures++;
  }
  free(text);
  return failures;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  static struct scanner s = {.pattern = "ERROR"};
  sem_init(&s.slots, 0, MATCHERS);
  pthread_attr_init(&s.detached);
  pthread_attr_setdetachstate(&s.detached, PTHREAD_CREATE_DETACHED);
  FILE *in = tmpfile();
  for (size_t i = 0; i < n; i++)
    fprintf(in, "2026-11-22T10:00:00 host%zu ERROR disk full\n", i);
  rewind(in);
  scan_log(&s, in);
  return witnessReport();
}

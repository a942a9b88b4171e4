// spawn: pthread_create detached
// loop: while over getline
// origin: rows of a CSV file
// waits: counter with a condition variable
// distance: helper function
// differs: who gives the slot back
// A: bounded N4 | limiter: counter with a condition variable, released by the task
// B: unbounded Y5 | limiter: counter with a condition variable, released by the starter
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define FILING_SLOTS 12

static pthread_mutex_t slot_lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t slot_free = PTHREAD_COND_INITIALIZER;
static int slots_used;

struct filing {
  char *docket;
  char *court;
};

static void slot_take(void) {
  pthread_mutex_lock(&slot_lock);
  while (slots_used == FILING_SLOTS)
    pthread_cond_wait(&slot_free, &slot_lock);
  slots_used++;
  pthread_mutex_unlock(&slot_lock);
}

static void slot_give(void) {
  pthread_mutex_lock(&slot_lock);
  slots_used--;
  pthread_cond_signal(&slot_free);
  pthread_mutex_unlock(&slot_lock);
}

static void *register_filing(void *arg) {
  struct filing *f = arg;
  witnessTask();
  free(f->docket);
  free(f->court);
  free(f);
#ifndef TWIN
  slot_give();
#endif
  return NULL;
}

static int submit_filing(struct filing *f) {
  pthread_t tid;
  slot_take();
  int rc = pthread_create(&tid, NULL, register_filing, f);
  if (rc == 0)
    pthread_detach(tid);
#ifdef TWIN
  slot_give();
#endif
  return rc;
}

long import_dockets(FILE *csv) {
  char *line = NULL;
  size_t cap = 0;
  long imported = 0;
  while (getline(&line, &cap, csv) > 0) {
    char *sep = strchr(line, ';');
    if (!sep)
      continue;
    struct filing *f = malloc(sizeof *f);
    f->docket = strndup(line, sep - line);
    f->court = strdup(sep + 1);
    if (submit_filing(f) != 0)
      break;
    imported++;
  }
  free(line);
  return imported;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  FILE *csv = tmpfile();
  for (size_t i = 0; i < n; i++)
    fprintf(csv, "2:19-cv-%05zu;S.D.N.Y.\n", i);
  rewind(csv);
  import_dockets(csv);
  return witnessReport();
}

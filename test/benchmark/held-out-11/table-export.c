// spawn: pthread_create
// loop: while step of a cursor
// limiter: none
// waits: after the loop
// distance: cursor of a small SQL layer
// differs: the statement
// A: unbounded Y1 | origin: rows of the table
// B: bounded N11 | origin: rows of the table, at most 20 of them
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <string.h>

struct db {
  long *ids;
  size_t rows;
};

struct cursor {
  struct db *db;
  size_t at, left;
};

struct export_job {
  long id;
  pthread_t tid;
  struct export_job *next;
};

enum { STEP_ROW, STEP_DONE };

#define NO_LIMIT ((size_t)-1)

static void cursor_open(struct cursor *c, struct db *db, size_t limit) {
  c->db = db;
  c->at = 0;
  c->left = limit;
}

static int cursor_step(struct cursor *c, long *id) {
  if (c->left == 0 || c->at == c->db->rows)
    return STEP_DONE;
  c->left--;
  *id = c->db->ids[c->at++];
  return STEP_ROW;
}

static void *export_row(void *arg) {
  struct export_job *job = arg;
  witnessTask();
  return job->id < 0 ? arg : NULL;
}

int export_pending(struct db *db) {
  struct cursor c;
  struct export_job *jobs = NULL;
  long id;
  int failed = 0;
#ifndef TWIN
  cursor_open(&c, db, NO_LIMIT);
#else
  cursor_open(&c, db, 20);
#endif
  while (cursor_step(&c, &id) == STEP_ROW) {
    struct export_job *job = calloc(1, sizeof(*job));
    job->id = id;
    if (pthread_create(&job->tid, NULL, export_row, job) != 0) {
      free(job);
      failed++;
      continue;
    }
    job->next = jobs;
    jobs = job;
  }
  while (jobs) {
    struct export_job *next = jobs->next;
    void *result = NULL;
    pthread_join(jobs->tid, &result);
    failed += result != NULL;
    free(jobs);
    jobs = next;
  }
  return failed;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct db db = {calloc(n, sizeof(long)), n};
  export_pending(&db);
  return witnessReport();
}

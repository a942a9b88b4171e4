// spawn: pthread_create
// loop: callback per database row
// origin: rows of a table
// limiter: none
// waits: after the query
// distance: callback
// differs: what the query returns
// A: unbounded Y1 | limiter: none
// B: bounded N11 | limiter: LIMIT clause
// witness: runnable
// packages: sqlite3
#include "witness.h"
#include <pthread.h>
#include <sqlite3.h>

struct shard_job {
  pthread_t tid;
  long shard;
  struct shard_job *next;
};

struct checkpoint {
  struct shard_job *jobs;
  unsigned started;
};

static const char pending_shards[] =
#ifdef TWIN
    "SELECT id FROM shards WHERE dirty = 1 ORDER BY id LIMIT 8";
#else
    "SELECT id FROM shards WHERE dirty = 1 ORDER BY id";
#endif

static void *flush_shard(void *arg) {
  struct shard_job *job = arg;
  witnessTask();
  job->shard = -job->shard;
  return NULL;
}

static int on_shard(void *ctx, int columns, char **values, char **names) {
  struct checkpoint *cp = ctx;
  struct shard_job *job = calloc(1, sizeof *job);
  (void)names;
  if (!job || columns < 1)
    return 1;
  job->shard = strtol(values[0], NULL, 10);
  if (pthread_create(&job->tid, NULL, flush_shard, job) != 0) {
    free(job);
    return 1;
  }
  job->next = cp->jobs;
  cp->jobs = job;
  cp->started++;
  return 0;
}

int checkpoint_dirty(sqlite3 *db) {
  struct checkpoint cp = {NULL, 0};
  char *error = NULL;
  int rc = sqlite3_exec(db, pending_shards, on_shard, &cp, &error);
  if (rc != SQLITE_OK) {
    fprintf(stderr, "checkpoint: %s\n", error);
    sqlite3_free(error);
  }
  while (cp.jobs) {
    struct shard_job *job = cp.jobs;
    cp.jobs = job->next;
    pthread_join(job->tid, NULL);
    free(job);
  }
  return rc == SQLITE_OK ? (int)cp.started : -1;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  sqlite3 *db;
  char sql[128];
  sqlite3_open(":memory:", &db);
  sqlite3_exec(db, "CREATE TABLE shards(id INTEGER, dirty INTEGER)", NULL, NULL, NULL);
  for (size_t i = 0; i < n; i++) {
    snprintf(sql, sizeof sql, "INSERT INTO shards VALUES(%zu, 1)", i + 1);
    sqlite3_exec(db, sql, NULL, NULL, NULL);
  }
  checkpoint_dirty(db);
  sqlite3_close(db);
  return witnessReport();
}

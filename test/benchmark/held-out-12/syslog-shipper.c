// spawn: apr_thread_create or apr_thread_pool_push
// loop: while over apr_file_gets
// origin: lines of a spool file
// limiter: thread pool of APR
// waits: at the end
// distance: helper function
// differs: what starts the work
// A: unbounded Y1 | limiter: none, a thread each
// B: bounded N8 | limiter: pool of at most six threads
// packages: apr-1 apr-util-1
// witness: runnable
#include "witness.h"
#include <apr_file_io.h>
#include <apr_general.h>
#include <apr_pools.h>
#include <apr_strings.h>
#include <apr_thread_pool.h>
#include <apr_thread_proc.h>

typedef struct {
  apr_pool_t *pool;
  apr_thread_pool_t *workers;
  const char *relay;
  apr_uint32_t shipped;
} shipper_t;

typedef struct {
  shipper_t *shipper;
  const char *text;
} record_t;

static shipper_t shipper = {.relay = "logs.home.lan:514"};

static void *APR_THREAD_FUNC ship_record(apr_thread_t *thread, void *data) {
  record_t *record = data;
  witnessTask();
  if (record->text[0] == '<')
    __atomic_add_fetch(&record->shipper->shipped, 1, __ATOMIC_RELAXED);
  return NULL;
}

static apr_status_t submit(shipper_t *s, record_t *record) {
#ifndef TWIN
  apr_threadattr_t *attr;
  apr_thread_t *thread;
  apr_status_t rv = apr_threadattr_create(&attr, s->pool);
  if (rv != APR_SUCCESS)
    return rv;
  apr_threadattr_detach_set(attr, 1);
  return apr_thread_create(&thread, attr, ship_record, record, s->pool);
#else
  return apr_thread_pool_push(s->workers, ship_record, record, APR_THREAD_TASK_PRIORITY_NORMAL, s);
#endif
}

apr_status_t ship_spool(shipper_t *s, const char *path) {
  apr_file_t *spool;
  char line[512];
  apr_status_t rv = apr_file_open(&spool, path, APR_READ | APR_BUFFERED, APR_OS_DEFAULT, s->pool);
  if (rv != APR_SUCCESS)
    return rv;
  while (apr_file_gets(line, sizeof(line), spool) == APR_SUCCESS) {
    record_t *record = apr_palloc(s->pool, sizeof(*record));
    record->shipper = s;
    record->text = apr_pstrdup(s->pool, line);
    rv = submit(s, record);
    if (rv != APR_SUCCESS)
      break;
  }
  apr_file_close(spool);
  return rv;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char path[64];
  snprintf(path, sizeof(path), "/tmp/syslog-shipper-%d", (int)getpid());
  FILE *spool = fopen(path, "w");
  for (size_t i = 0; i < n; i++)
    fprintf(spool, "<13>Nov 22 10:00:00 nas sshd[%zu]: session opened\n", i);
  fclose(spool);
  apr_initialize();
  apr_pool_create(&shipper.pool, NULL);
  apr_thread_pool_create(&shipper.workers, 1, 6, shipper.pool);
  ship_spool(&shipper, path);
  unlink(path);
  while (n > 0 && __atomic_load_n(&shipper.shipped, __ATOMIC_RELAXED) < n)
    witnessSleep(1000000);
  return witnessReport();
}

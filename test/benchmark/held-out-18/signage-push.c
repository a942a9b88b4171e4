// spawn: apr_thread_create
// loop: counted over an APR array
// origin: array parameter
// waits: detached
// distance: helper function
// differs: where the slot is given back
// A: bounded N9 | limiter: counter with a condition variable, lowered by the task
// B: unbounded Y5 | limiter: counter lowered as soon as the thread is created
// packages: apr-1
// witness: runnable
#include "witness.h"
#include <apr_general.h>
#include <apr_tables.h>
#include <apr_thread_cond.h>
#include <apr_thread_mutex.h>
#include <apr_thread_proc.h>

#define MAX_UPLOADS 10

typedef struct {
  apr_pool_t *pool;
  apr_thread_mutex_t *lock;
  apr_thread_cond_t *room;
  int uploads;
} campaign_t;

typedef struct {
  campaign_t *campaign;
  const char *host;
} screen_t;

static void upload_end(campaign_t *c) {
  apr_thread_mutex_lock(c->lock);
  c->uploads--;
  apr_thread_cond_signal(c->room);
  apr_thread_mutex_unlock(c->lock);
}

static void *APR_THREAD_FUNC upload(apr_thread_t *self, void *data) {
  screen_t *s = data;
  witnessTask();
#ifndef TWIN
  upload_end(s->campaign);
#endif
  return NULL;
}

static apr_status_t upload_start(screen_t *s, apr_threadattr_t *attr) {
  campaign_t *c = s->campaign;
  apr_thread_t *thread;
  apr_thread_mutex_lock(c->lock);
  while (c->uploads >= MAX_UPLOADS)
    apr_thread_cond_wait(c->room, c->lock);
  c->uploads++;
  apr_thread_mutex_unlock(c->lock);
  apr_status_t rv = apr_thread_create(&thread, attr, upload, s, c->pool);
#ifdef TWIN
  upload_end(c);
#else
  if (rv != APR_SUCCESS)
    upload_end(c);
#endif
  return rv;
}

int campaign_push(campaign_t *c, apr_array_header_t *hosts) {
  apr_threadattr_t *attr;
  int failures = 0;
  apr_threadattr_create(&attr, c->pool);
  apr_threadattr_detach_set(attr, 1);
  for (int i = 0; i < hosts->nelts; i++) {
    screen_t *s = apr_pcalloc(c->pool, sizeof(*s));
    s->campaign = c;
    s->host = APR_ARRAY_IDX(hosts, i, const char *);
    if (upload_start(s, attr) != APR_SUCCESS)
      failures++;
  }
  return failures;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  campaign_t c = {0};
  apr_initialize();
  apr_pool_create(&c.pool, NULL);
  apr_thread_mutex_create(&c.lock, APR_THREAD_MUTEX_DEFAULT, c.pool);
  apr_thread_cond_create(&c.room, c.pool);
  apr_array_header_t *hosts = apr_array_make(c.pool, (int)n, sizeof(char *));
  for (size_t i = 0; i < n; i++)
    APR_ARRAY_PUSH(hosts, const char *) = "screen.local";
  campaign_push(&c, hosts);
  return witnessReport();
}

// spawn: apr_thread_create
// loop: for over apr_array
// origin: array parameter
// waits: after the loop
// distance: same function
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N4 | limiter: counter with condition, taken before the spawn
// witness: runnable
// packages: apr-1
#include "witness.h"
#include <apr_general.h>
#include <apr_tables.h>
#include <apr_thread_cond.h>
#include <apr_thread_mutex.h>
#include <apr_thread_proc.h>

typedef struct {
  apr_pool_t *pool;
  apr_thread_mutex_t *lock;
  apr_thread_cond_t *freed;
  int avail;
} repl_ctx_t;

static void *APR_THREAD_FUNC push_replica(apr_thread_t *thd, void *data) {
  repl_ctx_t *ctx = data;
  witnessTask();
  apr_thread_mutex_lock(ctx->lock);
  ctx->avail++;
  apr_thread_cond_signal(ctx->freed);
  apr_thread_mutex_unlock(ctx->lock);
  apr_thread_exit(thd, APR_SUCCESS);
  return NULL;
}

apr_status_t replicate(repl_ctx_t *ctx, apr_array_header_t *hosts) {
  apr_array_header_t *thds = apr_array_make(ctx->pool, hosts->nelts, sizeof(apr_thread_t *));
  apr_status_t rv = APR_SUCCESS, ret;
  int i;

  for (i = 0; i < hosts->nelts; i++) {
    apr_thread_t *thd;
#ifdef TWIN
    apr_thread_mutex_lock(ctx->lock);
    while (ctx->avail == 0)
      apr_thread_cond_wait(ctx->freed, ctx->lock);
    ctx->avail--;
    apr_thread_mutex_unlock(ctx->lock);
#endif
    rv = apr_thread_create(&thd, NULL, push_replica, ctx, ctx->pool);
    if (rv != APR_SUCCESS)
      break;
    APR_ARRAY_PUSH(thds, apr_thread_t *) = thd;
  }
  for (i = 0; i < thds->nelts; i++)
    apr_thread_join(&ret, APR_ARRAY_IDX(thds, i, apr_thread_t *));
  return rv;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  repl_ctx_t ctx = {0};
  apr_initialize();
  apr_pool_create(&ctx.pool, NULL);
  apr_thread_mutex_create(&ctx.lock, APR_THREAD_MUTEX_DEFAULT, ctx.pool);
  apr_thread_cond_create(&ctx.freed, ctx.pool);
  ctx.avail = 12;
  apr_array_header_t *hosts = apr_array_make(ctx.pool, 4, sizeof(const char *));
  for (size_t i = 0; i < n; i++)
    APR_ARRAY_PUSH(hosts, const char *) = "replica";
  replicate(&ctx, hosts);
  return witnessReport();
}

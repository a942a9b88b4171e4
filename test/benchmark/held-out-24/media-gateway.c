// spawn: apr_thread_create
// loop: endless read of events
// origin: setup messages from a pipe
// waits: apr_thread_detach
// distance: helper function
// differs: limiter
// A: unbounded Y8 | limiter: none
// B: bounded N9 | limiter: live sessions compared under a mutex, waits on a condition
// witness: runnable
// packages: apr-1
#include "witness.h"
#include <apr_general.h>
#include <apr_pools.h>
#include <apr_thread_cond.h>
#include <apr_thread_mutex.h>
#include <apr_thread_proc.h>

#define GATEWAY_SESSIONS 20

struct setup {
  uint32_t call;
  uint16_t rtp_port;
  uint16_t codec;
};

struct gateway {
  apr_pool_t *pool;
  apr_thread_mutex_t *lock;
  apr_thread_cond_t *ended;
  int sessions;
  int control;
};

struct session {
  struct gateway *gw;
  struct setup setup;
};

static void *APR_THREAD_FUNC session_main(apr_thread_t *self, void *arg) {
  struct session *s = arg;
  struct gateway *gw = s->gw;
  (void)self;
  witnessTask();
  free(s);
  apr_thread_mutex_lock(gw->lock);
  gw->sessions--;
  apr_thread_cond_signal(gw->ended);
  apr_thread_mutex_unlock(gw->lock);
  return NULL;
}

static apr_status_t session_start(struct gateway *gw, const struct setup *setup) {
  struct session *s = malloc(sizeof(*s));
  apr_thread_t *thread;
  apr_status_t rv;
  if (!s)
    return APR_ENOMEM;
  s->gw = gw;
  s->setup = *setup;
  apr_thread_mutex_lock(gw->lock);
#ifdef TWIN
  while (gw->sessions >= GATEWAY_SESSIONS)
    apr_thread_cond_wait(gw->ended, gw->lock);
#endif
  gw->sessions++;
  apr_thread_mutex_unlock(gw->lock);
  rv = apr_thread_create(&thread, NULL, session_main, s, gw->pool);
  if (rv != APR_SUCCESS) {
    apr_thread_mutex_lock(gw->lock);
    gw->sessions--;
    apr_thread_mutex_unlock(gw->lock);
    free(s);
    return rv;
  }
  return apr_thread_detach(thread);
}

void gateway_serve(struct gateway *gw) {
  struct setup setup;
  for (;;) {
    if (read(gw->control, &setup, sizeof(setup)) != (ssize_t)sizeof(setup))
      break;
    if (setup.rtp_port < 1024)
      continue;
    if (session_start(gw, &setup) != APR_SUCCESS)
      fprintf(stderr, "gateway: call %u rejected\n", setup.call);
  }
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct gateway gw = {0};
  struct setup *calls = calloc(n, sizeof(*calls));
  int ends[2];
  apr_initialize();
  apr_pool_create(&gw.pool, NULL);
  apr_thread_mutex_create(&gw.lock, APR_THREAD_MUTEX_DEFAULT, gw.pool);
  apr_thread_cond_create(&gw.ended, gw.pool);
  for (size_t i = 0; i < n; i++)
    calls[i] = (struct setup){(uint32_t)i, 40000, 8};
  if (pipe(ends) || write(ends[1], calls, n * sizeof(*calls)) < 0)
    return 1;
  close(ends[1]);
  gw.control = ends[0];
  gateway_serve(&gw);
  return witnessReport();
}

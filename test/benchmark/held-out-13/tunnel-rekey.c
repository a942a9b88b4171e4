// spawn: apr_thread_create
// loop: apr_hash_first and apr_hash_next
// origin: hash table parameter
// limiter: counter of handshakes
// waits: drained at the end
// distance: helper function
// differs: which condition the wait has
// A: unbounded Y7 | limiter: waits only while the daemon is paused
// B: bounded N4 | limiter: waits while too many handshakes run
// witness: runnable
// packages: apr-1
#include "witness.h"
#include <apr_general.h>
#include <apr_hash.h>
#include <apr_strings.h>
#include <apr_thread_cond.h>
#include <apr_thread_proc.h>

#define HANDSHAKES 10

typedef struct {
  apr_pool_t *pool;
  apr_thread_mutex_t *lock;
  apr_thread_cond_t *changed;
  unsigned running;
  int paused;
} rekey_t;

typedef struct {
  rekey_t *owner;
  const char *peer;
} handshake_t;

static void *APR_THREAD_FUNC handshake(apr_thread_t *thread, void *data) {
  handshake_t *h = data;
  witnessTask();
  apr_thread_mutex_lock(h->owner->lock);
  h->owner->running--;
  apr_thread_cond_broadcast(h->owner->changed);
  apr_thread_mutex_unlock(h->owner->lock);
  (void)thread;
  return NULL;
}

static void wait_turn(rekey_t *r) {
  apr_thread_mutex_lock(r->lock);
#ifndef TWIN
  while (r->paused)
#else
  while (r->running >= HANDSHAKES)
#endif
    apr_thread_cond_wait(r->changed, r->lock);
  r->running++;
  apr_thread_mutex_unlock(r->lock);
}

static apr_status_t rekey_peer(rekey_t *r, const char *peer) {
  apr_thread_t *thread;
  apr_threadattr_t *attr;
  handshake_t *h = apr_palloc(r->pool, sizeof(*h));
  h->owner = r;
  h->peer = peer;
  apr_threadattr_create(&attr, r->pool);
  apr_threadattr_detach_set(attr, 1);
  wait_turn(r);
  return apr_thread_create(&thread, attr, handshake, h, r->pool);
}

apr_status_t rekey_all(rekey_t *r, apr_hash_t *peers) {
  for (apr_hash_index_t *hi = apr_hash_first(r->pool, peers); hi; hi = apr_hash_next(hi)) {
    const void *key;
    apr_hash_this(hi, &key, NULL, NULL);
    apr_status_t rv = rekey_peer(r, key);
    if (rv != APR_SUCCESS)
      return rv;
  }
  apr_thread_mutex_lock(r->lock);
  while (r->running > 0)
    apr_thread_cond_wait(r->changed, r->lock);
  apr_thread_mutex_unlock(r->lock);
  return APR_SUCCESS;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  rekey_t r = {0};
  apr_initialize();
  apr_pool_create(&r.pool, NULL);
  apr_thread_mutex_create(&r.lock, APR_THREAD_MUTEX_DEFAULT, r.pool);
  apr_thread_cond_create(&r.changed, r.pool);
  apr_hash_t *peers = apr_hash_make(r.pool);
  for (size_t i = 0; i < n; i++)
    apr_hash_set(peers, apr_psprintf(r.pool, "10.8.0.%d", (int)i), APR_HASH_KEY_STRING, "up");
  apr_status_t rv = rekey_all(&r, peers);
  if (rv != APR_SUCCESS)
    fprintf(stderr, "rekey: %d\n", rv);
  return witnessReport();
}

// rule: fanout-connection-per-task
// differs: who takes the client out of the pool, the loop or the thread
// A: silent | the loop borrows a client from a pool of at most 32 before each start
// B: silent | the thread borrows it; the pool blocks and never holds more than 32
// packages: libmemcached
#define _GNU_SOURCE
#include <libmemcached/memcached.h>
#include <libmemcachedutil-1.0/pool.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

struct inval {
    pthread_t tid;
    memcached_pool_st *pool;
    memcached_st *mc;
    const char *key;
};

memcached_pool_st *cache_pool_open(const char *host)
{
    memcached_st *master = memcached_create(NULL);
    memcached_server_add(master, host, 11211);
    return memcached_pool_create(master, 4, 32);
}

static void *inval_main(void *arg)
{
    struct inval *iv = arg;
#ifdef TWIN
    memcached_return_t rc;
    iv->mc = memcached_pool_pop(iv->pool, true, &rc);
#endif
    if (iv->mc) {
        memcached_delete(iv->mc, iv->key, strlen(iv->key), 0);
        memcached_pool_push(iv->pool, iv->mc);
    }
    return NULL;
}

int cache_invalidate(memcached_pool_st *pool, const char **keys, size_t nkeys)
{
    struct inval *all = calloc(nkeys, sizeof(*all));
    size_t n;

    if (!all)
        return -1;
    for (n = 0; n < nkeys; n++) {
        all[n].pool = pool;
        all[n].key = keys[n];
#ifndef TWIN
        memcached_return_t rc;
        all[n].mc = memcached_pool_pop(pool, true, &rc);
#endif
        if (pthread_create(&all[n].tid, NULL, inval_main, &all[n]) != 0)
            abort();
    }
    for (size_t i = 0; i < n; i++)
        pthread_join(all[i].tid, NULL);
    free(all);
    return 0;
}

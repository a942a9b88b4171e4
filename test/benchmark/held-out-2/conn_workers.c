// spawn: pthread_create
// loop: for over an array parameter
// origin: array parameter
// waits: pthread_join after the loop
// distance: helper function
// differs: who takes a connection from the pool
// A: unbounded Y2 | limiter: the task waits for a connection of the pool
// B: bounded N4 | limiter: the loop waits for a connection of the pool and passes it
// witness: runnable
#include "witness.h"
#include <pthread.h>

#define POOL_SIZE 6

struct conn {
    int fd;
    struct conn *next;
};

static struct conn conns[POOL_SIZE], *idle;
static pthread_mutex_t pool_lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t pool_cond = PTHREAD_COND_INITIALIZER;

static struct conn *conn_get(void)
{
    struct conn *c;
    pthread_mutex_lock(&pool_lock);
    while (!idle)
        pthread_cond_wait(&pool_cond, &pool_lock);
    c = idle;
    idle = c->next;
    pthread_mutex_unlock(&pool_lock);
    return c;
}

static void conn_put(struct conn *c)
{
    pthread_mutex_lock(&pool_lock);
    c->next = idle;
    idle = c;
    pthread_cond_signal(&pool_cond);
    pthread_mutex_unlock(&pool_lock);
}

struct lookup {
    const char *key;
    struct conn *conn;
    pthread_t tid;
};

static void *lookup_main(void *arg)
{
    struct lookup *l = arg;
    witnessEnter();
#ifndef TWIN
    l->conn = conn_get();
#endif
    if (l->key && l->conn->fd >= 0)
        witnessWork();
    witnessLeave();
    conn_put(l->conn);
    return NULL;
}

int multi_get(const char *const *keys, size_t nkeys)
{
    struct lookup *lookups = calloc(nkeys, sizeof(*lookups));
    size_t n;

    for (n = 0; n < nkeys; n++) {
        lookups[n].key = keys[n];
#ifdef TWIN
        lookups[n].conn = conn_get();
#endif
        if (pthread_create(&lookups[n].tid, NULL, lookup_main, &lookups[n]) != 0)
            abort();
    }
    for (size_t i = 0; i < n; i++)
        pthread_join(lookups[i].tid, NULL);
    free(lookups);
    return 0;
}

int main(int argc, char **argv)
{
    size_t n = witnessSize(argc, argv);
    const char **keys = calloc(n, sizeof(*keys));
    for (size_t i = 0; i < n; i++)
        keys[i] = "post:1";
    for (int i = 0; i < POOL_SIZE; i++)
        conn_put(&conns[i]);
    multi_get(keys, n);
    return witnessReport();
}

// spawn: pthread_create
// loop: callback of a hash table walk
// origin: hash table parameter
// waits: pthread_join after the walk
// distance: callback
// differs: what the callback answers
// A: unbounded Y1 | limiter: none
// B: bounded N11 | limiter: the callback ends the walk after 32 keys
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <string.h>

#define HASH_BUCKETS 64
#define FLUSH_MAX 32

struct node {
    struct node *next;
    char key[24];
    int dirty;
};

struct table {
    struct node *bucket[HASH_BUCKETS];
    size_t used;
};

/* Calls visit until it answers other than 0. */
static int table_walk(struct table *t, int (*visit)(struct node *, void *), void *arg)
{
    for (int b = 0; b < HASH_BUCKETS; b++)
        for (struct node *n = t->bucket[b]; n; n = n->next) {
            int rc = visit(n, arg);
            if (rc)
                return rc;
        }
    return 0;
}

struct flush {
    pthread_t *threads;
    size_t count;
};

static void *flush_main(void *arg)
{
    struct node *n = arg;
    witnessTask();
    n->dirty = 0;
    return NULL;
}

static int flush_key(struct node *n, void *arg)
{
    struct flush *f = arg;

    if (!n->dirty)
        return 0;
    if (pthread_create(&f->threads[f->count], NULL, flush_main, n))
        return -1;
    f->count++;
#ifdef TWIN
    return f->count == FLUSH_MAX;
#else
    return 0;
#endif
}

size_t table_flush(struct table *t)
{
    struct flush f = {calloc(t->used, sizeof(pthread_t)), 0};

    table_walk(t, flush_key, &f);
    for (size_t i = 0; i < f.count; i++)
        pthread_join(f.threads[i], NULL);
    free(f.threads);
    return f.count;
}

int main(int argc, char **argv)
{
    struct table t = {.used = witnessSize(argc, argv)};
    for (size_t i = 0; i < t.used + HASH_BUCKETS; i++) {
        struct node *n = calloc(1, sizeof(*n));
        snprintf(n->key, sizeof(n->key), "k%zu", i);
        n->dirty = i < t.used;
        n->next = t.bucket[i % HASH_BUCKETS];
        t.bucket[i % HASH_BUCKETS] = n;
    }
    table_flush(&t);
    return witnessReport();
}

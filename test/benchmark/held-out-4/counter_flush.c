// spawn: pthread_create
// loop: index
// limiter: none
// waits: pthread_join after the loop
// distance: same function
// differs: what gets a thread
// A: unbounded Y1 | origin: count field of a parameter
// B: bounded N1 | origin: constant number of shards
// witness: runnable
#include "witness.h"
#include <pthread.h>

#define NSHARDS 8

typedef struct {
    uint64_t id;
    int64_t delta;
} counter_update;

typedef struct {
    counter_update *updates;
    size_t nupdates;
} flush_request;

typedef struct {
    const flush_request *rq;
    size_t index;
    pthread_t thread;
} flush_part;

static int64_t totals[NSHARDS];

static void *flush_main(void *arg)
{
    flush_part *part = arg;
#ifdef TWIN
    for (size_t i = 0; i < part->rq->nupdates; i++)
        if (part->rq->updates[i].id % NSHARDS == part->index)
            totals[part->index] += part->rq->updates[i].delta;
#else
    const counter_update *u = &part->rq->updates[part->index];
    __atomic_add_fetch(&totals[u->id % NSHARDS], u->delta, __ATOMIC_RELAXED);
#endif
    witnessTask();
    return NULL;
}

void flush_counters(const flush_request *rq)
{
#ifdef TWIN
    const size_t nparts = NSHARDS;
#else
    const size_t nparts = rq->nupdates;
#endif
    flush_part *parts = calloc(nparts, sizeof(*parts));

    for (size_t i = 0; i < nparts; i++) {
        parts[i].rq = rq;
        parts[i].index = i;
        if (pthread_create(&parts[i].thread, NULL, flush_main, &parts[i]))
            abort();
    }
    for (size_t i = 0; i < nparts; i++)
        pthread_join(parts[i].thread, NULL);
    free(parts);
}

int main(int argc, char **argv)
{
    flush_request rq = {NULL, witnessSize(argc, argv)};
    rq.updates = calloc(rq.nupdates, sizeof(*rq.updates));
    for (size_t i = 0; i < rq.nupdates; i++)
        rq.updates[i] = (counter_update){i, 1};
    flush_counters(&rq);
    return witnessReport();
}

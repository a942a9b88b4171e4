// spawn: pthread_create
// loop: index to a number of threads
// waits: pthread_join after the loop
// distance: same function
// differs: where the number of threads comes from
// A: unbounded Y1 | origin: count field of a parameter | limiter: a variable named max_threads
// B: bounded N2 | origin: configured number | limiter: as many threads as configured
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stdatomic.h>
#include <string.h>

struct config {
    int threads;
    char endpoint[64];
};

struct batch {
    const char **addresses;
    int count;
    atomic_int next;
};

static void config_parse(struct config *cfg, const char *text)
{
    const char *p = strstr(text, "threads=");
    cfg->threads = p ? atoi(p + 8) : 2;
    strcpy(cfg->endpoint, "geo.internal");
}

static void *geocode_worker(void *arg)
{
    struct batch *b = arg;
    int i;

    witnessEnter();
    while ((i = atomic_fetch_add(&b->next, 1)) < b->count)
        if (b->addresses[i])
            witnessWork();
    witnessLeave();
    return NULL;
}

int geocode_batch(const struct config *cfg, struct batch *b)
{
#ifdef TWIN
    int max_threads = cfg->threads;
#else
    int max_threads = b->count;
#endif
    pthread_t *workers = calloc(max_threads, sizeof(*workers));
    int started = 0;

    if (!cfg->endpoint[0])
        return -1;
    for (int i = 0; i < max_threads; i++)
        if (pthread_create(&workers[started], NULL, geocode_worker, b) == 0)
            started++;
    while (started-- > 0)
        pthread_join(workers[started], NULL);
    free(workers);
    return 0;
}

int main(int argc, char **argv)
{
    struct config cfg;
    struct batch b = {NULL, (int)witnessSize(argc, argv)};

    config_parse(&cfg, "endpoint=geo.internal\nthreads=6\n");
    b.addresses = calloc(b.count, sizeof(*b.addresses));
    for (int i = 0; i < b.count; i++)
        b.addresses[i] = "1 Main St";
    geocode_batch(&cfg, &b);
    return witnessReport();
}

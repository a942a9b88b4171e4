// spawn: pthread_create detached
// loop: do-while around a circular list
// origin: list parameter
// waits: condition variable until all are done
// distance: same function
// differs: what the loop waits for
// A: unbounded Y1 | limiter: none
// B: bounded N9 | limiter: waits while as many syncs are active
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stdbool.h>

#define SYNC_WINDOW 9

struct peer {
    uint32_t addr;
    struct peer *next; /* never NULL */
};

static pthread_mutex_t mtx = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t cond = PTHREAD_COND_INITIALIZER;
static int active;

static void *sync_peer(void *arg)
{
    struct peer *p = arg;

    if (p->addr)
        witnessTask();
    pthread_mutex_lock(&mtx);
    active--;
    pthread_cond_broadcast(&cond);
    pthread_mutex_unlock(&mtx);
    return NULL;
}

void sync_ring(struct peer *first)
{
    struct peer *p = first;
    pthread_t tid;

    do {
        pthread_mutex_lock(&mtx);
#ifdef TWIN
        while (active == SYNC_WINDOW)
            pthread_cond_wait(&cond, &mtx);
#endif
        active++;
        pthread_mutex_unlock(&mtx);
        if (pthread_create(&tid, NULL, sync_peer, p) == 0)
            pthread_detach(tid);
        p = p->next;
    } while (p != first);

    pthread_mutex_lock(&mtx);
    while (active > 0)
        pthread_cond_wait(&cond, &mtx);
    pthread_mutex_unlock(&mtx);
}

int main(int argc, char **argv)
{
    struct peer *first = malloc(sizeof(*first)), *last = first;
    first->addr = 0x0a000001;
    for (size_t n = witnessSize(argc, argv); n > 1; n--) {
        last->next = malloc(sizeof(*last));
        last = last->next;
        last->addr = first->addr + n;
    }
    last->next = first;
    sync_ring(first);
    return witnessReport();
}

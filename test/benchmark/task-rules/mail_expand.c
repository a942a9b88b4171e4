// rule: fanout-unbounded-queue
// differs: what happens when the array of waiting jobs is full
// A: reported | the array of the pool doubles, so it takes every recipient of the message
// B: silent | the job is refused and the caller does it itself
#include <pthread.h>
#include <stdlib.h>

struct recipient;
void deliver(struct recipient *r);

struct workqueue {
    pthread_mutex_t lock;
    pthread_cond_t ready;
    struct recipient **slots;
    size_t first, used, cap;
    pthread_t threads[4];
};

static void *drain(void *arg)
{
    struct workqueue *q = arg;
    for (;;) {
        pthread_mutex_lock(&q->lock);
        while (q->used == 0)
            pthread_cond_wait(&q->ready, &q->lock);
        struct recipient *r = q->slots[q->first];
        q->first = (q->first + 1) % q->cap;
        q->used--;
        pthread_mutex_unlock(&q->lock);
        deliver(r);
    }
    return NULL;
}

int workqueue_start(struct workqueue *q)
{
    q->cap = 128;
    q->first = q->used = 0;
    q->slots = malloc(q->cap * sizeof(*q->slots));
    pthread_mutex_init(&q->lock, NULL);
    pthread_cond_init(&q->ready, NULL);
    for (int i = 0; i < 4; i++)
        if (pthread_create(&q->threads[i], NULL, drain, q) != 0)
            return -1;
    return q->slots ? 0 : -1;
}

static int workqueue_add(struct workqueue *q, struct recipient *r)
{
    pthread_mutex_lock(&q->lock);
    if (q->used == q->cap) {
#ifdef TWIN
        pthread_mutex_unlock(&q->lock);
        return -1;
#else
        struct recipient **bigger = malloc(2 * q->cap * sizeof(*bigger));
        if (!bigger)
            abort();
        for (size_t i = 0; i < q->used; i++)
            bigger[i] = q->slots[(q->first + i) % q->cap];
        free(q->slots);
        q->slots = bigger;
        q->first = 0;
        q->cap *= 2;
#endif
    }
    q->slots[(q->first + q->used++) % q->cap] = r;
    pthread_cond_signal(&q->ready);
    pthread_mutex_unlock(&q->lock);
    return 0;
}

void expand_list(struct workqueue *q, struct recipient **members, size_t nmembers)
{
    for (size_t i = 0; i < nmembers; i++)
        if (workqueue_add(q, members[i]) != 0)
            deliver(members[i]);
}

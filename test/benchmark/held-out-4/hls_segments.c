// spawn: pthread_create
// loop: while over a linked list
// origin: list parameter
// waits: pthread_join after the loop
// distance: same function
// differs: how many slots the semaphore has
// A: unbounded Y3 | limiter: a semaphore with a slot per segment
// B: bounded N4 | limiter: a semaphore with a constant number of slots
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <semaphore.h>

#define MAX_PARALLEL 10

typedef struct segment {
    char uri[64];
    double duration;
    pthread_t thread;
    sem_t *slots;
    struct segment *next;
} segment_t;

typedef struct {
    segment_t *first;
    int count;
} media_playlist_t;

static void *segment_fetch(void *opaque)
{
    segment_t *seg = opaque;
    if (seg->duration > 0.0)
        witnessTask();
    sem_post(seg->slots);
    return NULL;
}

int playlist_download(media_playlist_t *pl)
{
    sem_t slots;
    segment_t *seg = pl->first;

#ifdef TWIN
    int parallel = MAX_PARALLEL;
#else
    int parallel = pl->count > 0 ? pl->count : MAX_PARALLEL;
#endif
    sem_init(&slots, 0, parallel);
    while (seg) {
        sem_wait(&slots);
        seg->slots = &slots;
        if (pthread_create(&seg->thread, NULL, segment_fetch, seg))
            abort();
        seg = seg->next;
    }
    for (seg = pl->first; seg; seg = seg->next)
        pthread_join(seg->thread, NULL);
    sem_destroy(&slots);
    return 0;
}

int main(int argc, char **argv)
{
    media_playlist_t pl = {0};
    size_t n = witnessSize(argc, argv);

    while (n-- > 0) {
        segment_t *seg = calloc(1, sizeof(*seg));
        snprintf(seg->uri, sizeof(seg->uri), "seg%d.ts", pl.count++);
        seg->duration = 6.0;
        seg->next = pl.first;
        pl.first = seg;
    }
    playlist_download(&pl);
    return witnessReport();
}

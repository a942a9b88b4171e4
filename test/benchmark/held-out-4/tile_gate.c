// spawn: pthread_create
// loop: nested for over rows and columns
// origin: numbers of a request
// waits: pthread_join after the loop
// distance: helper function
// differs: what the gate is made of
// A: unbounded Y7 | limiter: a mutex around pthread_create
// B: bounded N4 | limiter: a semaphore before pthread_create, released by the thread
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <semaphore.h>

struct map_request {
    int zoom;
    int rows, cols;
};

#ifdef TWIN
static sem_t gate;
static void gate_init(void) { sem_init(&gate, 0, 5); }
static void gate_enter(void) { sem_wait(&gate); }
static void gate_started(void) {}
static void gate_leave(void) { sem_post(&gate); }
#else
static pthread_mutex_t gate;
static void gate_init(void) { pthread_mutex_init(&gate, NULL); }
static void gate_enter(void) { pthread_mutex_lock(&gate); }
static void gate_started(void) { pthread_mutex_unlock(&gate); }
static void gate_leave(void) {}
#endif

static void *render_tile(void *arg)
{
    if (*(int *)arg > 0)
        witnessTask();
    gate_leave();
    return NULL;
}

int render_map(struct map_request *req)
{
    pthread_t *tiles = calloc((size_t)req->rows * req->cols, sizeof(*tiles));
    int n = 0;

    for (int y = 0; y < req->rows; y++) {
        for (int x = 0; x < req->cols; x++) {
            gate_enter();
            int rc = pthread_create(&tiles[n], NULL, render_tile, &req->zoom);
            gate_started();
            if (rc == 0)
                n++;
        }
    }
    for (int i = 0; i < n; i++)
        pthread_join(tiles[i], NULL);
    free(tiles);
    return n;
}

int main(int argc, char **argv)
{
    struct map_request req = {12, 5, (int)witnessSize(argc, argv) / 5};
    gate_init();
    render_map(&req);
    return witnessReport();
}

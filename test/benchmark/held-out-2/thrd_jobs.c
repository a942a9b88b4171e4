// spawn: thrd_create
// loop: goto loop over a linked list
// origin: list parameter
// waits: counter and condition
// distance: helper function
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N9 | limiter: counter of live threads in the helper
// witness: runnable
#include "witness.h"
#include <threads.h>

struct job {
    struct job *next;
    int kind;
};

struct runner {
    mtx_t lock;
    cnd_t changed;
    int live;
};

struct start {
    struct runner *r;
    struct job *j;
};

static int job_entry(void *p)
{
    struct start s = *(struct start *)p;
    free(p);
    if (s.j->kind == 0)
        witnessTask();
    mtx_lock(&s.r->lock);
    s.r->live--;
    cnd_broadcast(&s.r->changed);
    mtx_unlock(&s.r->lock);
    return 0;
}

static int runner_start(struct runner *r, struct job *j)
{
    thrd_t t;
    struct start *s = malloc(sizeof *s);

    if (!s)
        return thrd_nomem;
    s->r = r;
    s->j = j;
    mtx_lock(&r->lock);
#ifdef TWIN
    while (r->live >= 10)
        cnd_wait(&r->changed, &r->lock);
#endif
    r->live++;
    mtx_unlock(&r->lock);
    if (thrd_create(&t, job_entry, s) != thrd_success) {
        mtx_lock(&r->lock);
        r->live--;
        mtx_unlock(&r->lock);
        free(s);
        return thrd_error;
    }
    return thrd_detach(t);
}

int run_jobs(struct job *list)
{
    struct runner r = {.live = 0};
    struct job *j = list;
    int rc = 0;

    mtx_init(&r.lock, mtx_plain);
    cnd_init(&r.changed);
again:
    if (j) {
        if (runner_start(&r, j) != thrd_success)
            rc = -1;
        j = j->next;
        goto again;
    }
    mtx_lock(&r.lock);
    while (r.live > 0)
        cnd_wait(&r.changed, &r.lock);
    mtx_unlock(&r.lock);
    return rc;
}

int main(int argc, char **argv)
{
    struct job *list = NULL;
    for (size_t n = witnessSize(argc, argv); n > 0; n--) {
        struct job *j = calloc(1, sizeof *j);
        j->next = list;
        list = j;
    }
    run_jobs(list);
    return witnessReport();
}

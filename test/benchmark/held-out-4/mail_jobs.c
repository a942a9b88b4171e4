// spawn: pthread_create
// loop: index over the recipients of a message
// origin: array field of a parameter
// distance: helper function
// differs: what job_submit does
// A: unbounded Y1 | limiter: none: a thread per job | waits: detached
// B: bounded N8 | limiter: a queue that four threads serve | waits: detached
// witness: runnable
#include "witness.h"
#include <pthread.h>

struct job {
    void (*run)(void *);
    void *arg;
    struct job *next;
};

static void job_finish(struct job *j)
{
    j->run(j->arg);
    free(j);
}

#ifndef TWIN
static void *job_main(void *arg)
{
    job_finish(arg);
    return NULL;
}
#else
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t wake = PTHREAD_COND_INITIALIZER;
static struct job *head, **tail = &head;

static void *worker_main(void *unused)
{
    for (;;) {
        pthread_mutex_lock(&lock);
        while (!head)
            pthread_cond_wait(&wake, &lock);
        struct job *j = head;
        if (!(head = j->next))
            tail = &head;
        pthread_mutex_unlock(&lock);
        job_finish(j);
    }
    return unused;
}
#endif

void job_submit(void (*run)(void *), void *arg)
{
    struct job *j = malloc(sizeof(*j));
    *j = (struct job){run, arg, NULL};
#ifdef TWIN
    pthread_mutex_lock(&lock);
    *tail = j;
    tail = &j->next;
    pthread_cond_signal(&wake);
    pthread_mutex_unlock(&lock);
#else
    pthread_t tid;
    if (pthread_create(&tid, NULL, job_main, j) == 0)
        pthread_detach(tid);
#endif
}

struct message {
    const char **rcpt;
    size_t nrcpt;
};

static void deliver(void *rcpt)
{
    if (rcpt)
        witnessTask();
}

void message_deliver(const struct message *m)
{
    for (size_t i = 0; i < m->nrcpt; i++)
        job_submit(deliver, (void *)m->rcpt[i]);
}

int main(int argc, char **argv)
{
    struct message m = {0, witnessSize(argc, argv)};
    m.rcpt = calloc(m.nrcpt, sizeof(char *));
    for (size_t i = 0; i < m.nrcpt; i++)
        m.rcpt[i] = "user@example.org";
#ifdef TWIN
    pthread_t tid;
    for (int i = 0; i < 4; i++)
        pthread_create(&tid, NULL, worker_main, NULL);
#endif
    message_deliver(&m);
    return witnessReport();
}

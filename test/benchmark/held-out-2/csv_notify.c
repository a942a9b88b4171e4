// spawn: pthread_create detached
// loop: for over strtok_r
// origin: string parameter
// waits: detached
// distance: same function
// differs: who gives the slot back
// A: unbounded Y5 | limiter: the slot is given back right after the spawn
// B: bounded N4 | limiter: the task gives the slot back
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <semaphore.h>
#include <string.h>

static sem_t slots;

static void *notify(void *address)
{
    witnessTask();
    free(address);
#ifdef TWIN
    sem_post(&slots);
#endif
    return NULL;
}

/* "a@x.org, b@y.org, ..." */
int notify_all(const char *csv)
{
    char *copy = strdup(csv), *save = NULL;
    int n = 0;

    for (char *a = strtok_r(copy, ", ", &save); a != NULL; a = strtok_r(NULL, ", ", &save)) {
        pthread_t tid;
        char *address;

        if (strchr(a, '@') == NULL)
            continue;
        address = strdup(a);
        sem_wait(&slots);
        if (pthread_create(&tid, NULL, notify, address) == 0) {
            pthread_detach(tid);
            n++;
        } else {
            free(address);
#ifdef TWIN
            sem_post(&slots);
#endif
        }
#ifndef TWIN
        sem_post(&slots);
#endif
    }
    free(copy);
    return n;
}

int main(int argc, char **argv)
{
    size_t n = witnessSize(argc, argv);
    char *csv = calloc(n, 10);

    sem_init(&slots, 0, 11);
    while (n-- > 0)
        strcat(csv, "a@x.org, ");
    notify_all(csv);
    return witnessReport();
}

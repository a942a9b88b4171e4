// rule: fanout-connection-per-task
// differs: whether accept waits while the table of sessions is full
// A: reported | a thread and an upstream connection for every client that is accepted
// B: silent | the loop waits until fewer than MAX_SESSIONS are active
#define _GNU_SOURCE
#include <netinet/in.h>
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

#define MAX_SESSIONS 256

static struct sockaddr_in upstream;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t ended = PTHREAD_COND_INITIALIZER;
static int active;

void splice_both(int a, int b);

static void *session_main(void *arg)
{
    int client = (int)(intptr_t)arg;
    int up = socket(AF_INET, SOCK_STREAM, 0);

    if (up >= 0 && connect(up, (struct sockaddr *)&upstream, sizeof(upstream)) == 0)
        splice_both(client, up);
    if (up >= 0)
        close(up);
    close(client);

    pthread_mutex_lock(&lock);
    active--;
    pthread_cond_signal(&ended);
    pthread_mutex_unlock(&lock);
    return NULL;
}

void relay_forever(int listener)
{
    for (;;) {
        pthread_t tid;
        int client = accept(listener, NULL, NULL);
        if (client < 0)
            continue;

        pthread_mutex_lock(&lock);
#ifdef TWIN
        while (active >= MAX_SESSIONS)
            pthread_cond_wait(&ended, &lock);
#endif
        active++;
        pthread_mutex_unlock(&lock);

        if (pthread_create(&tid, NULL, session_main, (void *)(intptr_t)client) != 0)
            abort();
        pthread_detach(tid);
    }
}

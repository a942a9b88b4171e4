// spawn: pthread_create detached
// loop: while over accept
// origin: connections of peers
// waits: detached
// distance: helper function
// differs: what happens when many sessions are open
// A: unbounded Y8 | limiter: none, sessions are counted for the statistics
// B: bounded N9 | limiter: a connection beyond the limit is closed
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stdatomic.h>
#include <sys/socket.h>
#include <sys/un.h>

#define MAX_SESSIONS 20

static atomic_int sessions;

static void *session_main(void *arg)
{
    int fd = (int)(intptr_t)arg;
    witnessTask();
    close(fd);
    sessions--;
    return NULL;
}

static void session_open(int fd)
{
    pthread_t tid;
    sessions++;
    if (pthread_create(&tid, NULL, session_main, (void *)(intptr_t)fd) != 0) {
        sessions--;
        close(fd);
        return;
    }
    pthread_detach(tid);
}

void finger_serve(int listener)
{
    int fd;
    while ((fd = accept(listener, NULL, NULL)) >= 0) {
#ifdef TWIN
        if (sessions >= MAX_SESSIONS) {
            close(fd);
            continue;
        }
#endif
        session_open(fd);
    }
    printf("%d sessions at the end\n", sessions);
}

static void dial_all(int listener, struct sockaddr_un *name, socklen_t len, size_t n)
{
    int *fds = calloc(n, sizeof(*fds));
    char c;
    for (size_t i = 0; i < n; i++) {
        fds[i] = socket(AF_UNIX, SOCK_STREAM, 0);
        connect(fds[i], (struct sockaddr *)name, len);
    }
    for (size_t i = 0; i < n; i++) /* until the server has closed them all */
        while (read(fds[i], &c, 1) > 0)
            ;
    shutdown(listener, SHUT_RDWR);
    _exit(0);
}

int main(int argc, char **argv)
{
    struct sockaddr_un name = {AF_UNIX};
    socklen_t len = sizeof(sa_family_t);
    size_t n = witnessSize(argc, argv);
    int listener = socket(AF_UNIX, SOCK_STREAM, 0);

    bind(listener, (struct sockaddr *)&name, len);
    len = sizeof(name);
    getsockname(listener, (struct sockaddr *)&name, &len);
    listen(listener, 64);
    if (fork() == 0)
        dial_all(listener, &name, len, n);
    finger_serve(listener);
    return witnessReport();
}

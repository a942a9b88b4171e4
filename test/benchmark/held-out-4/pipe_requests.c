// spawn: pthread_create detached
// loop: while over read of a pipe
// origin: messages of another process
// waits: detached
// distance: same function
// differs: a semaphore around the thread
// A: unbounded Y8 | limiter: none
// B: bounded N4 | limiter: sem_wait before pthread_create, sem_post at the end of the thread
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <semaphore.h>
#include <sys/wait.h>

struct request {
    uint32_t op;
    uint32_t inode;
};

struct server {
    int in;
    sem_t busy;
};

struct call {
    struct server *server;
    struct request request;
};

static void *handle(void *arg)
{
    struct call *call = arg;
    if (call->request.op == 1)
        witnessTask();
#ifdef TWIN
    sem_post(&call->server->busy);
#endif
    free(call);
    return NULL;
}

static int server_loop(struct server *srv)
{
    struct request rq;

    while (read(srv->in, &rq, sizeof(rq)) == (ssize_t)sizeof(rq)) {
        struct call *call = malloc(sizeof(*call));
        pthread_t thread;

        call->server = srv;
        call->request = rq;
#ifdef TWIN
        sem_wait(&srv->busy);
#endif
        if (pthread_create(&thread, NULL, handle, call)) {
            perror("pthread_create");
            free(call);
            return -1;
        }
        pthread_detach(thread);
    }
    return 0;
}

int main(int argc, char **argv)
{
    size_t n = witnessSize(argc, argv);
    struct server srv;
    int fds[2];

    if (pipe(fds))
        return 1;
    if (fork() == 0) {
        for (struct request rq = {1, 0}; rq.inode < n; rq.inode++)
            if (write(fds[1], &rq, sizeof(rq)) < 0)
                _exit(1);
        _exit(0);
    }
    close(fds[1]);
    srv.in = fds[0];
    sem_init(&srv.busy, 0, 14);
    if (server_loop(&srv))
        return 1;
    return witnessReport();
}

// spawn: pthread_create detached
// loop: endless loop of epoll_wait
// origin: events
// waits: detached
// distance: helper function
// differs: who handles the event
// A: unbounded Y8 | limiter: none
// B: bounded N10 | limiter: the loop handles the event itself
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <pthread.h>
#include <stdbool.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>

#define MAX_EVENTS 16

static void *handle(void *arg)
{
    (void)arg;
    witnessTask();
    return NULL;
}

static bool on_readable(int fd)
{
    uint64_t value;

    if (read(fd, &value, sizeof(value)) != sizeof(value))
        return errno == EAGAIN;
#ifdef TWIN
    handle(NULL);
#else
    pthread_t tid;
    if (pthread_create(&tid, NULL, handle, NULL) != 0)
        return false;
    pthread_detach(tid);
#endif
    return true;
}

int serve(int ep)
{
    struct epoll_event events[MAX_EVENTS];

    for (;;) {
        int n = epoll_wait(ep, events, MAX_EVENTS, 2000);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return n;
        for (int i = 0; i < n; i++) {
            if (events[i].events & EPOLLIN) {
                if (!on_readable(events[i].data.fd))
                    return -1;
            } else {
                epoll_ctl(ep, EPOLL_CTL_DEL, events[i].data.fd, NULL);
            }
        }
    }
}

int main(int argc, char **argv)
{
    size_t n = witnessSize(argc, argv);
    int ep = epoll_create1(EPOLL_CLOEXEC);
    int fd = eventfd((unsigned)n, EFD_SEMAPHORE | EFD_NONBLOCK);
    struct epoll_event event = {.events = EPOLLIN, .data.fd = fd};

    epoll_ctl(ep, EPOLL_CTL_ADD, fd, &event);
    serve(ep);
    return witnessReport();
}

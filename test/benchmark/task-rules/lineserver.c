// rule: fanout-blocking-log-in-task
// differs: whether the error lines are limited to one a second
// A: reported | a thread per client, and each writes a line when its client breaks off
// B: silent | at most one line a second for all of them
#define _GNU_SOURCE
#include <errno.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#ifdef TWIN
static atomic_llong last_line;
#endif

void handle_line(const char *line, size_t len);

static void *client_main(void *arg)
{
    int fd = (int)(intptr_t)arg;
    char buf[8192];
    size_t have = 0;

    for (;;) {
        ssize_t n = read(fd, buf + have, sizeof(buf) - have);
        if (n == 0)
            break;
        if (n < 0) {
            int err = errno;
#ifdef TWIN
            long long now = (long long)time(NULL);
            if (atomic_exchange(&last_line, now) == now)
                break;
#endif
            fprintf(stderr, "lineserver: client %d: %s\n", fd, strerror(err));
            break;
        }
        have += (size_t)n;
        char *nl;
        while ((nl = memchr(buf, '\n', have))) {
            size_t len = (size_t)(nl - buf) + 1;
            handle_line(buf, len);
            memmove(buf, buf + len, have -= len);
        }
        if (have == sizeof(buf))
            have = 0;
    }
    close(fd);
    return NULL;
}

void serve(int listener)
{
    int fd;

    for (;;) {
        fd = accept4(listener, NULL, NULL, SOCK_CLOEXEC);
        if (fd < 0)
            continue;
        pthread_t tid;
        if (pthread_create(&tid, NULL, client_main, (void *)(intptr_t)fd) != 0) {
            close(fd);
            continue;
        }
        pthread_detach(tid);
    }
}

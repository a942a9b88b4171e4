// rule: fanout-connection-per-task
// differs: whether the purges are joined in batches of sixteen
// A: reported | one thread per edge of the list, each dials its edge through a helper
// B: silent | at most sixteen purge threads at any time
#define _GNU_SOURCE
#include <netdb.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define BATCH 16

struct edge {
    char host[128];
    char path[256];
    pthread_t tid;
    int status;
};

static int dial(const char *host, const char *port)
{
    struct addrinfo hints, *res, *ai;
    int fd = -1;

    memset(&hints, 0, sizeof(hints));
    hints.ai_socktype = SOCK_STREAM;
    if (getaddrinfo(host, port, &hints, &res) != 0)
        return -1;
    for (ai = res; ai; ai = ai->ai_next) {
        fd = socket(ai->ai_family, ai->ai_socktype, ai->ai_protocol);
        if (fd < 0)
            continue;
        if (connect(fd, ai->ai_addr, ai->ai_addrlen) == 0)
            break;
        close(fd);
        fd = -1;
    }
    freeaddrinfo(res);
    return fd;
}

static void *purge_main(void *arg)
{
    struct edge *e = arg;
    char req[512];
    int fd = dial(e->host, "6081");

    e->status = -1;
    if (fd < 0)
        return NULL;
    int n = snprintf(req, sizeof(req), "PURGE %s HTTP/1.0\r\nHost: %s\r\n\r\n", e->path, e->host);
    if (write(fd, req, (size_t)n) == n)
        e->status = 0;
    close(fd);
    return NULL;
}

int purge_everywhere(struct edge *edges, size_t nedges)
{
    size_t joined = 0, i;
    int failed = 0;

    for (i = 0; i < nedges; i++) {
        if (pthread_create(&edges[i].tid, NULL, purge_main, &edges[i]) != 0)
            abort();
#ifdef TWIN
        if (i + 1 - joined == BATCH)
            for (; joined <= i; joined++)
                pthread_join(edges[joined].tid, NULL);
#endif
    }
    for (; joined < nedges; joined++)
        pthread_join(edges[joined].tid, NULL);
    for (i = 0; i < nedges; i++)
        failed += edges[i].status != 0;
    return failed;
}

// rule: fanout-connection-per-task
// differs: what stands at the other end of the descriptor
// A: reported | every part's thread connects to the scanner daemon over TCP
// B: silent | a socketpair to a filter in the same process; nothing connects
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <netinet/in.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

struct part {
    const unsigned char *data;
    size_t len;
    int infected;
    pthread_t tid;
    struct part *next;
};

int builtin_filter_attach(int fd); /* filter thread reads from fd, answers "OK" or "FOUND" */

static int scanner_open(void)
{
#ifdef TWIN
    int sv[2];
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, sv) < 0)
        return -1;
    if (builtin_filter_attach(sv[1]) < 0) {
        close(sv[0]);
        close(sv[1]);
        return -1;
    }
    return sv[0];
#else
    struct sockaddr_in sin = {.sin_family = AF_INET, .sin_port = htons(3310)};
    inet_pton(AF_INET, "10.0.4.17", &sin.sin_addr);
    int fd = socket(AF_INET, SOCK_STREAM, 0);
    if (fd >= 0 && connect(fd, (struct sockaddr *)&sin, sizeof(sin)) < 0) {
        close(fd);
        return -1;
    }
    return fd;
#endif
}

static void *scan_part(void *arg)
{
    struct part *p = arg;
    char verdict[32] = "";
    int fd = scanner_open();

    p->infected = 1;
    if (fd < 0)
        return NULL;
    if (write(fd, p->data, p->len) == (ssize_t)p->len) {
        shutdown(fd, SHUT_WR);
        if (read(fd, verdict, sizeof(verdict) - 1) > 0)
            p->infected = strncmp(verdict, "OK", 2) != 0;
    }
    close(fd);
    return NULL;
}

int scan_message(struct part *parts)
{
    struct part *p;
    int infected = 0;

    for (p = parts; p; p = p->next)
        if (pthread_create(&p->tid, NULL, scan_part, p) != 0)
            abort();
    for (p = parts; p; p = p->next) {
        pthread_join(p->tid, NULL);
        infected |= p->infected;
    }
    return infected;
}

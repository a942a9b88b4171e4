// rule: fanout-blocking-log-in-task
// differs: where a failed mirror is written down
// A: reported | the thread of each mirror prints its own failure
// B: silent | the thread stores the error; one line with the count after the joins
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct mirror {
    char *root;
    pthread_t tid;
    int error;
    struct mirror *next;
};

static int stamp_age_ok(int fd)
{
    char buf[32] = "";
    return read(fd, buf, sizeof(buf) - 1) > 0 && strtol(buf, NULL, 10) > 0;
}

static void *mirror_main(void *arg)
{
    struct mirror *m = arg;
    char path[4096];
    int fd;

    snprintf(path, sizeof(path), "%s/.stamp", m->root);
    fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0) {
        m->error = errno;
#ifndef TWIN
        fprintf(stderr, "%s: %s\n", path, strerror(m->error));
#endif
        return NULL;
    }
    m->error = stamp_age_ok(fd) ? 0 : ESTALE;
    close(fd);
    return NULL;
}

int check_mirrors(struct mirror *list)
{
    unsigned failed = 0;
    struct mirror *m;

    for (m = list; m != NULL; m = m->next)
        if (pthread_create(&m->tid, NULL, mirror_main, m) != 0)
            abort();
    for (m = list; m != NULL; m = m->next) {
        pthread_join(m->tid, NULL);
        failed += m->error != 0;
    }
#ifdef TWIN
    if (failed)
        fprintf(stderr, "%u mirrors cannot be used\n", failed);
#endif
    return failed ? -1 : 0;
}

// rule: fanout-unbounded-queue
// differs: whether the loop runs the event loop empty now and then
// A: reported | a work request for every path of the list waits for libuv's four threads
// B: silent | after each 128 requests the loop is run until all of them are done
// packages: libuv
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <uv.h>

#define AT_ONCE 128

struct hashed {
    uv_work_t req;
    const char *path;
    uint64_t sum;
    int error;
};

static void hash_work(uv_work_t *req)
{
    struct hashed *h = req->data;
    unsigned char buf[65536];
    ssize_t n;
    int fd = open(h->path, O_RDONLY | O_CLOEXEC);

    if (fd < 0) {
        h->error = 1;
        return;
    }
    h->sum = 14695981039346656037ull;
    while ((n = read(fd, buf, sizeof(buf))) > 0)
        for (ssize_t i = 0; i < n; i++)
            h->sum = (h->sum ^ buf[i]) * 1099511628211ull;
    close(fd);
}

static void hash_after(uv_work_t *req, int status)
{
    struct hashed *h = req->data;
    if (status == 0 && !h->error)
        printf("%016llx  %s\n", (unsigned long long)h->sum, h->path);
    free(h);
}

int hash_list(uv_loop_t *loop, const char *const *paths, size_t npaths)
{
    for (size_t i = 0; i < npaths; i++) {
        struct hashed *h = calloc(1, sizeof(*h));
        if (!h)
            return -1;
        h->req.data = h;
        h->path = paths[i];
        if (uv_queue_work(loop, &h->req, hash_work, hash_after) != 0) {
            free(h);
            return -1;
        }
#ifdef TWIN
        if ((i + 1) % AT_ONCE == 0)
            uv_run(loop, UV_RUN_DEFAULT);
#endif
    }
    return uv_run(loop, UV_RUN_DEFAULT);
}

// rule: fanout-connection-per-task
// differs: what runs the lookups
// A: reported | uv_thread_create for each badge, and each looks up over a connection of its own
// B: silent | libuv's worker pool, which has a fixed number of threads
// packages: libuv hiredis
#define _GNU_SOURCE
#include <hiredis.h>
#include <stdlib.h>
#include <string.h>
#include <uv.h>

struct badge {
    char uid[32];
    char owner[64];
    uv_work_t work;
    uv_thread_t thread;
};

static void lookup(struct badge *b)
{
    struct timeval tv = {2, 0};
    redisContext *rc = redisConnectWithTimeout("badges.local", 6379, tv);
    if (rc == NULL)
        return;
    if (!rc->err) {
        redisReply *r = redisCommand(rc, "GET badge:%s", b->uid);
        if (r && r->type == REDIS_REPLY_STRING)
            strncpy(b->owner, r->str, sizeof(b->owner) - 1);
        if (r)
            freeReplyObject(r);
    }
    redisFree(rc);
}

#ifdef TWIN
static void on_work(uv_work_t *req)
{
    lookup(req->data);
}

static void on_done(uv_work_t *req, int status)
{
    (void)req;
    (void)status;
}
#else
static void on_thread(void *arg)
{
    lookup(arg);
}
#endif

void badges_resolve(struct badge *badges, int count)
{
    for (int i = 0; i < count; i++) {
#ifdef TWIN
        badges[i].work.data = &badges[i];
        uv_queue_work(uv_default_loop(), &badges[i].work, on_work, on_done);
#else
        if (uv_thread_create(&badges[i].thread, on_thread, &badges[i]) != 0)
            abort();
#endif
    }
#ifdef TWIN
    uv_run(uv_default_loop(), UV_RUN_DEFAULT);
#else
    for (int i = 0; i < count; i++)
        uv_thread_join(&badges[i].thread);
#endif
}

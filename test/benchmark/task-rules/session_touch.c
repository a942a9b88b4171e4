// rule: fanout-connection-per-task
// differs: who connects to redis
// A: reported | each of the threads, one per session of the request, connects by itself
// B: silent | one context, connected before the loop, shared under a lock
// packages: hiredis
#include <hiredis.h>
#include <pthread.h>
#include <stdlib.h>

struct touch_req {
    const char **sids;
    size_t nsids;
    int ttl;
};

struct touch_job {
    pthread_t tid;
    const char *sid;
    int ttl;
    redisContext *shared;
    int ok;
};

static pthread_mutex_t redis_lock = PTHREAD_MUTEX_INITIALIZER;

static void *touch_main(void *arg)
{
    struct touch_job *job = arg;
    redisReply *reply;

#ifdef TWIN
    redisContext *c = job->shared;
    pthread_mutex_lock(&redis_lock);
    reply = redisCommand(c, "EXPIRE session:%s %d", job->sid, job->ttl);
    pthread_mutex_unlock(&redis_lock);
#else
    redisContext *c = redisConnect("sessions.internal", 6379);
    if (!c || c->err) {
        redisFree(c);
        return NULL;
    }
    reply = redisCommand(c, "EXPIRE session:%s %d", job->sid, job->ttl);
    redisFree(c);
#endif
    if (reply) {
        job->ok = reply->type == REDIS_REPLY_INTEGER && reply->integer == 1;
        freeReplyObject(reply);
    }
    return NULL;
}

size_t touch_sessions(const struct touch_req *req)
{
    struct touch_job *jobs = calloc(req->nsids, sizeof(*jobs));
    size_t started, alive = 0;
    redisContext *shared = NULL;

#ifdef TWIN
    shared = redisConnect("sessions.internal", 6379);
    if (!shared || shared->err)
        abort();
#endif
    for (started = 0; started < req->nsids; started++) {
        struct touch_job *job = &jobs[started];
        job->sid = req->sids[started];
        job->ttl = req->ttl;
        job->shared = shared;
        if (pthread_create(&job->tid, NULL, touch_main, job) != 0)
            break;
    }
    for (size_t i = 0; i < started; i++) {
        pthread_join(jobs[i].tid, NULL);
        alive += jobs[i].ok;
    }
    if (shared)
        redisFree(shared);
    free(jobs);
    return alive;
}

// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu17
// Arrays whose elements have room for a handle: work that the caller brings, and
// workers of a pool.

#include <pthread.h>
#include <stddef.h>
struct mirror { pthread_t thread; const char *url; int status; };
struct run { struct mirror *mirrors; unsigned count, next; };
int pull(const char *url);
static void *mirror_main(void *arg)
{
    struct mirror *m = arg;
    m->status = pull(m->url);
    return NULL;
}
void mirrors(struct run *run)
{
    while (run->next < run->count) {
        struct mirror *m = &run->mirrors[run->next++];
        pthread_create(&m->thread, NULL, mirror_main, m);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    }
}
void counted_mirrors(struct run *run)
{
    for (unsigned i = 0; i < run->count; i++)
        pthread_create(&run->mirrors[i].thread, NULL, mirror_main, &run->mirrors[i]);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
struct worker { pthread_t thread; int id; struct pool *pool; };
struct pool { struct worker *workers; unsigned count, next; };
void serve(struct pool *pool, int id);
static void *worker_main(void *arg)
{
    struct worker *w = arg;
    serve(w->pool, w->id);
    return NULL;
}
void workers(struct pool *pool)
{
    while (pool->next < pool->count) {
        struct worker *w = &pool->workers[pool->next++];
        w->id = (int)pool->next;
        w->pool = pool;
        pthread_create(&w->thread, NULL, worker_main, w);
    }
}
struct ladder { const struct mirror *first; size_t count; int pace; };
void *read_one(void *);
void up_to_the_end(const struct ladder *l)
{
    const struct mirror *first = l->first;
    const size_t count = l->count;
    for (const struct mirror *m = first; m != first + count; ++m) {
        pthread_t t;
        if (pthread_create(&t, NULL, read_one, (void *)m) == 0)
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
            pthread_detach(t);
    }
}
static const struct mirror own[3];
void own_ones(const struct ladder *l)
{
    const struct mirror *first = own;
    const size_t count = sizeof(own) / sizeof(own[0]);
    for (const struct mirror *m = first; m != first + count; ++m) {
        pthread_t t;
        if (pthread_create(&t, NULL, read_one, (void *)m) == 0)
            pthread_detach(t);
    }
}
struct check { pthread_t thread; char name[32]; long status; };
struct plan { struct check *checks; size_t count, next; unsigned failed; };
int printf(const char *format, ...);
int renamed(char *name);
void told(struct plan *plan)
{
    while (plan->next < plan->count) {
        struct check *c = &plan->checks[plan->next++];
        if (pthread_create(&c->thread, NULL, read_one, c) != 0)
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
            printf("%s: not started\n", c->name);
    }
}
struct slot { pthread_t thread; char name[32]; long status; };
struct table { struct slot *slots; size_t count, next; };
void named(struct table *table)
{
    while (table->next < table->count) {
        struct slot *s = &table->slots[table->next++];
        renamed(s->name);
        pthread_create(&s->thread, NULL, read_one, s);
    }
}
// What the elements bring is data, though each is told who owns it.
struct station;
struct channel { float *samples; size_t length; double arrival; struct station *owner; };
struct station { struct channel *channels; size_t count; double noise; };
void *pick(void *channel)
{
    struct channel *c = channel;
    c->arrival = c->length / 100.0;
    return NULL;
}
void owned(struct station *s)
{
    for (size_t i = 0; i < s->count; i++) {
        pthread_t t;
        struct channel *c = &s->channels[i];
        c->owner = s;
        if (pthread_create(&t, NULL, pick, c) == 0)
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
            pthread_detach(t);
    }
}
// Nothing is read that the program has not set: workers.
struct crew;
struct hand { unsigned number; struct crew *owner; };
struct crew { struct hand *workers; size_t count; };
void *attend(void *worker)
{
    struct hand *w = worker;
    return w->owner;
}
void hired(struct crew *c)
{
    for (size_t i = 0; i < c->count; i++) {
        pthread_t t;
        struct hand *w = &c->workers[i];
        w->owner = c;
        if (pthread_create(&t, NULL, attend, w) == 0)
            pthread_detach(t);
    }
}

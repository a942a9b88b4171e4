// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu17
// Lists of an object that lives on, beside those of a message.

#include <pthread.h>
#include <stddef.h>
struct handler { struct handler *next; };
struct manager { struct handler *handlers; unsigned long events; };
struct message { struct handler *wanted; unsigned count; struct handler *all; };
struct cluster { unsigned count; struct handler *members; unsigned round; };
void *run(void *);
static void start(struct handler *h)
{
    pthread_t t;
    if (pthread_create(&t, NULL, run, h) == 0)
        pthread_detach(t);
}
void registered(struct manager *m, const struct message *of)
{
    m->events += of->count;
    for (struct handler *h = m->handlers; h; h = h->next)
        start(h);
}
void wanted(struct manager *m, const struct message *of)
{
    m->events += of->count;
    for (struct handler *h = of->wanted; h; h = h->next)
        start(h);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
void alone(struct manager *m)
{
    m->events++;
    for (struct handler *h = m->handlers; h; h = h->next)
        start(h);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
void members(struct cluster *c, const struct message *of)
{
    for (unsigned i = 0; i < c->count; i++)
        start(&c->members[i]);
    c->round += of->count;
}
void all(struct cluster *c, const struct message *of)
{
    for (unsigned i = 0; i < of->count; i++)
        start(&of->all[i]);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    c->round += of->count;
}
struct outbox { pthread_mutex_t lock; struct handler *head; };
static struct handler *take(struct outbox *o)
{
    pthread_mutex_lock(&o->lock);
    struct handler *first = o->head;
    if (first)
        o->head = first->next;
    pthread_mutex_unlock(&o->lock);
    return first;
}
void drain(struct outbox *o)
{
    struct handler *h;
    while ((h = take(o)) != NULL)
        start(h);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
static struct handler *look(struct outbox *o)
{
    pthread_mutex_lock(&o->lock);
    struct handler *first = o->head;
    pthread_mutex_unlock(&o->lock);
    return first;
}
void first_only(struct outbox *o)
{
    struct handler *h;
    if ((h = look(o)) != NULL)
        start(h);
}

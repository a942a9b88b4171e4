// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu17
// Texts and lists that helpers move on in.

#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <sys/queue.h>
struct part { int major, minor; };
void *probe(void *);
static void start(void *of)
{
    pthread_t t;
    if (pthread_create(&t, NULL, probe, of) == 0)
        pthread_detach(t);
}
static int next(const char **cursor, struct part *p)
{
    int used = 0;
    if (sscanf(*cursor, "%d %d\n%n", &p->major, &p->minor, &used) != 2)
        return 0;
    *cursor += used;
    return 1;
}
void parts(const char *table)
{
    const char *cursor = strchr(table, '\n');
    struct part p;
    if (!cursor)
        return;
    do {
        if (!next(&cursor, &p))
            break;
        start(NULL);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    } while (*cursor);
}
void own_parts(void)
{
    const char *cursor = "8 0\n8 1\n";
    struct part p;
    do {
        if (!next(&cursor, &p))
            break;
        start(NULL);
    } while (*cursor);
}
struct report { int cell; STAILQ_ENTRY(report) link; };
STAILQ_HEAD(reports, report);
struct collector { struct reports backlog; };
static struct report *take(struct collector *c)
{
    struct report *r = STAILQ_FIRST(&c->backlog);
    if (r)
        STAILQ_REMOVE_HEAD(&c->backlog, link);
    return r;
}
void drain(struct collector *c)
{
    struct report *r;
    while ((r = take(c)) != NULL)
        start(r);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
void drain_eight(struct collector *c)
{
    struct report *r;
    int left = 8;
    while (left-- > 0 && (r = take(c)) != NULL)
        start(r);
}

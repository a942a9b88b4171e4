// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu17
// Counters that are members, indices one beside the counter, and indices that the
// body of the loop counts on.

#include <errno.h>
#include <pthread.h>
#include <stddef.h>
#include <stdlib.h>
void *run(void *);
static void start(void *of)
{
    pthread_t t;
    if (pthread_create(&t, NULL, run, of) == 0)
        pthread_detach(t);
}
struct pool { size_t made; pthread_t *threads; void **jobs; };
static int init(struct pool *p, size_t workers)
{
    p->threads = calloc(workers, sizeof *p->threads);
    for (p->made = 0; p->made < workers; p->made++)
        if (pthread_create(&p->threads[p->made], NULL, run, p))
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
            return -1;
    return 0;
}
int as_many_as_files(char **files)
{
    static struct pool pool;
    size_t n = 0;
    while (files[n])
        n++;
    return init(&pool, n);
}
static int init_few(struct pool *p, size_t workers)
{
    p->threads = calloc(workers, sizeof *p->threads);
    for (p->made = 0; p->made < workers; p->made++)
        if (pthread_create(&p->threads[p->made], NULL, run, p))
            return -1;
    return 0;
}
int four(void)
{
    static struct pool pool;
    return init_few(&pool, 4);
}
void backwards(void **docs, size_t n)
{
    for (size_t i = n; i > 0; i--)
        start(docs[i - 1]);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
void last_four(void **docs)
{
    for (size_t i = 4; i > 0; i--)
        start(docs[i - 1]);
}
struct batch { size_t len; void **ops; };
static int check(const struct batch *b)
{
    return b->len > 10 ? -E2BIG : 0;
}
void unchecked(const struct batch *b)
{
    size_t i = 0;
    check(b);
    for (;;) {
        if (i >= b->len)
            return;
        start(b->ops[i++]);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    }
}
void checked(const struct batch *b)
{
    size_t i = 0;
    if (check(b))
        return;
    for (;;) {
        if (i >= b->len)
            return;
        start(b->ops[i++]);
    }
}
struct peer { int load; };
void first_twelve(struct peer *p, size_t n)
{
    struct peer *const end = p + (n < 12 ? n : 12);
    for (; p != end; ++p)
        start(p);
}
void all_peers(struct peer *p, size_t n)
{
    struct peer *const end = p + (n < 12 ? 12 : n);
    for (; p != end; ++p)
        start(p);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
struct list { struct list *next; void *of; };
void linked(struct list *l)
{
again:
    if (l == NULL)
        return;
    start(l->of);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    l = l->next;
    goto again;
}

// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu17
// Flags of C that are taken before the start: one piece of work for each flag.

#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
struct rebuild { atomic_flag busy; atomic_bool again, plain; int old; };
void rebuild_all(void);
static void *rebuild_main(void *arg)
{
    struct rebuild *rebuild = arg;
    while (atomic_exchange(&rebuild->again, false))
        rebuild_all();
    atomic_flag_clear(&rebuild->busy);
    return NULL;
}
void one_rebuild(struct rebuild *rebuild, const char *const *changed)
{
    while (*changed) {
        fprintf(stderr, "changed: %s\n", *changed++);
        atomic_store(&rebuild->again, true);
        if (atomic_flag_test_and_set(&rebuild->busy))
            continue;
        pthread_t t;
        if (pthread_create(&t, NULL, rebuild_main, rebuild) == 0)
            pthread_detach(t);
        else
            atomic_flag_clear(&rebuild->busy);
    }
}
void *unseen(void *);
void exchanged(struct rebuild *rebuild, const char *const *changed)
{
    for (; *changed; changed++) {
        if (atomic_exchange(&rebuild->plain, true))
            continue;
        pthread_t t;
        if (pthread_create(&t, NULL, unseen, rebuild) == 0)
            pthread_detach(t);
    }
}
void older(struct rebuild *rebuild, const char *const *changed)
{
    for (; *changed; changed++) {
        if (__sync_lock_test_and_set(&rebuild->old, 1))
            continue;
        pthread_t t;
        if (pthread_create(&t, NULL, unseen, rebuild) == 0)
            pthread_detach(t);
    }
}
void other_way(struct rebuild *rebuild, const char *const *changed)
{
    for (; *changed; changed++) {
        if (!atomic_exchange(&rebuild->plain, true))
            continue;
        pthread_t t;
        if (pthread_create(&t, NULL, unseen, rebuild) == 0)
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
            pthread_detach(t);
    }
}
struct host { const char *name; atomic_flag busy; };
void of_each(struct host *hosts, int n)
{
    for (int i = 0; i < n; i++) {
        if (atomic_flag_test_and_set(&hosts[i].busy))
            continue;
        pthread_t t;
        if (pthread_create(&t, NULL, unseen, &hosts[i]) == 0)
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
            pthread_detach(t);
    }
}
void compared(struct rebuild *rebuild, const char *const *changed)
{
    for (; *changed; changed++) {
        bool no = false;
        if (!atomic_compare_exchange_strong(&rebuild->plain, &no, true))
            continue;
        pthread_t t;
        if (pthread_create(&t, NULL, unseen, rebuild) == 0)
            pthread_detach(t);
    }
}

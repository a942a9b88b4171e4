// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu17
// Loops that wait for room, and that may be left without it.

#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>
#include <unistd.h>
static pthread_mutex_t m = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t room = PTHREAD_COND_INITIALIZER;
static int active;
static void *index_one(void *doc)
{
    usleep(1000);
    pthread_mutex_lock(&m);
    active--;
    pthread_cond_signal(&room);
    pthread_mutex_unlock(&m);
    return doc;
}
static void start(const char *doc)
{
    pthread_t t;
    if (pthread_create(&t, NULL, index_one, (void *)doc) == 0)
        pthread_detach(t);
}
void five_spins(const char **docs)
{
    for (const char **d = docs; *d; d++) {
        int spins = 0;
        pthread_mutex_lock(&m);
        while (active >= 10) {
            pthread_mutex_unlock(&m);
            usleep(1000);
            pthread_mutex_lock(&m);
            if (++spins == 5)
                break;
        }
        active++;
        pthread_mutex_unlock(&m);
        start(*d);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    }
}
void any_number_of_spins(const char **docs)
{
    for (const char **d = docs; *d; d++) {
        int spins = 0;
        pthread_mutex_lock(&m);
        while (active >= 10) {
            pthread_mutex_unlock(&m);
            usleep(1000);
            pthread_mutex_lock(&m);
            ++spins;
        }
        active++;
        pthread_mutex_unlock(&m);
        start(*d);
    }
}
void drops_after_five(const char **docs)
{
    for (const char **d = docs; *d; d++) {
        int spins = 0;
        pthread_mutex_lock(&m);
        while (active >= 10) {
            pthread_mutex_unlock(&m);
            usleep(1000);
            pthread_mutex_lock(&m);
            if (++spins == 5)
                break;
        }
        if (spins == 5) {
            pthread_mutex_unlock(&m);
            continue;
        }
        active++;
        pthread_mutex_unlock(&m);
        start(*d);
    }
}
struct job { const char *doc; bool urgent; };
static void launch(const char *doc, bool urgent)
{
    pthread_mutex_lock(&m);
    while (active >= 10 && !urgent)
        pthread_cond_wait(&room, &m);
    active++;
    pthread_mutex_unlock(&m);
    start(doc);
}
void unless_urgent(const struct job *jobs, size_t n)
{
    for (size_t i = 0; i < n; i++)
        launch(jobs[i].doc, jobs[i].urgent);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
static bool stopping;
static void launch_until_the_end(const char *doc)
{
    pthread_mutex_lock(&m);
    while (active >= 10 && !stopping)
        pthread_cond_wait(&room, &m);
    active++;
    pthread_mutex_unlock(&m);
    start(doc);
}
void until_the_end(const struct job *jobs, size_t n)
{
    for (size_t i = 0; i < n; i++)
        launch_until_the_end(jobs[i].doc);
}

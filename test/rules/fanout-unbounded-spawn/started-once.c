// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu17
// Flags of the function: one piece of work for all rounds, or one in each.

#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>
void *flusher(void *);
void append(void *log, const char *record);
void once(void *log, char **records, int n)
{
    bool started = false;
    pthread_t t;
    for (int i = 0; i < n; i++) {
        append(log, records[i]);
        if (!started) {
            started = true;
            pthread_create(&t, NULL, flusher, log);
        }
    }
    if (started)
        pthread_join(t, NULL);
}
void each(void *log, char **records, int n)
{
    for (int i = 0; i < n; i++) {
        bool started = false;
        pthread_t t;
        append(log, records[i]);
        if (!started) {
            started = true;
            pthread_create(&t, NULL, flusher, log);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
            pthread_detach(t);
        }
    }
}
void skips(void *log, char **records, int n)
{
    bool started = false;
    for (int i = 0; i < n; i++) {
        append(log, records[i]);
        if (started)
            continue;
        pthread_t t;
        started = pthread_create(&t, NULL, flusher, log) == 0;
    }
}
void set_elsewhere(void *log, char **records, int n)
{
    bool started = false;
    for (int i = 0; i < n; i++) {
        append(log, records[i]);
        if (!started) {
            pthread_t t;
            pthread_create(&t, NULL, flusher, log);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
            pthread_detach(t);
        } else {
            started = true;
        }
    }
}

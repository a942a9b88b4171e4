// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu17
// A file of which the program says the name is a setting of who runs it.

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
void *drain(void *);
static void start(void)
{
    pthread_t t;
    if (pthread_create(&t, NULL, drain, NULL) == 0)
        pthread_detach(t);
}
void configured(void)
{
    unsigned workers = 2;
    FILE *f = fopen("/etc/thumbd.conf", "r");
    if (f) {
        if (fscanf(f, "workers = %u", &workers) != 1)
            workers = 2;
        fclose(f);
    }
    for (unsigned i = 0; i < workers; i++)
        start();
}
void uploaded(const char *name)
{
    unsigned parts = 2;
    FILE *f = fopen(name, "r");
    if (f) {
        if (fscanf(f, "parts = %u", &parts) != 1)
            parts = 2;
        fclose(f);
    }
    for (unsigned i = 0; i < parts; i++)
        start();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
struct solver { long parts; FILE **pipes; };
void reads_its_pipes(struct solver *s)
{
    double residual = 0;
    for (long part = 0; part < s->parts; part++)
        start();
    if (fscanf(s->pipes[0], "%lf", &residual) != 1)
        abort();
}
struct partitioned { long parts; FILE **pipes; };
void reads_its_number(struct partitioned *s)
{
    if (fscanf(s->pipes[0], "%ld", &s->parts) != 1)
        abort();
    for (long part = 0; part < s->parts; part++)
        start();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

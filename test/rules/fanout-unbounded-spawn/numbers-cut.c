// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu17
// Numbers of a caller that are cut into pieces of a fixed size: they tell how
// much there is to do, and not how many shall do it.

#include <pthread.h>
#include <stdlib.h>
#include <unistd.h>
struct map { unsigned width, height, workers; };
void *render(void *);
static void start(void)
{
    pthread_t t;
    if (pthread_create(&t, NULL, render, NULL) == 0)
        pthread_detach(t);
}
void tiles(const struct map *map)
{
    for (unsigned y = 0; y < map->height; y += 256)
        start();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
void workers(const struct map *map)
{
    for (unsigned w = 0; w < map->workers; w += 1)
        start();
}
void blocks(size_t count)
{
    size_t threads = (count + 63) / 64;
    for (size_t i = 0; i < threads; i++)
        start();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
void shifted(size_t count)
{
    for (size_t i = 0; i < count >> 6; i++)
        start();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
void half_of_the_workers(size_t workers)
{
    for (size_t i = 0; i < workers / 2; i++)
        start();
}
void blocks_but_few(size_t count)
{
    size_t threads = (count + 63) / 64;
    if (threads > 16)
        threads = 16;
    for (size_t i = 0; i < threads; i++)
        start();
}
void as_many_as_processors(size_t count)
{
    size_t threads = (count + 63) / 64;
    long cpus = sysconf(_SC_NPROCESSORS_ONLN);
    if (cpus > 0 && threads > (size_t)cpus)
        threads = (size_t)cpus;
    for (size_t i = 0; i < threads; i++)
        start();
}
void only_if_asked(size_t count, int careful)
{
    size_t threads = (count + 63) / 64;
    long cpus = sysconf(_SC_NPROCESSORS_ONLN);
    if (careful > 0 && threads > (size_t)cpus)
        threads = (size_t)cpus;
    for (size_t i = 0; i < threads; i++)
        start();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// Pieces of any size, if the last one may be smaller.
void segments(const struct map *map)
{
    unsigned count = (map->width + 4 - 1) / 4;
    for (unsigned i = 0; i < count; i++)
        start();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
void half(const struct map *map)
{
    for (unsigned i = 0; i < (map->workers + 1) / 4; i++)
        start();
}

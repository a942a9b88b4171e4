// rule: fanout-blocking-log-in-task
// differs: where the reporting function puts the line
// A: reported | report() formats to stderr, once for each block that does not match
// B: silent | report() formats into a ring in memory that a debugger or a dump command reads
#define _GNU_SOURCE
#include <pthread.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

struct block {
    const uint8_t *bytes;
    size_t len;
    uint32_t sum;
    pthread_t tid;
};

#ifdef TWIN
static char trail[256][96];
static atomic_uint trail_at;
#endif

__attribute__((format(printf, 1, 2))) static void report(const char *fmt, ...)
{
    va_list ap;
    va_start(ap, fmt);
#ifdef TWIN
    vsnprintf(trail[atomic_fetch_add(&trail_at, 1) % 256], sizeof(trail[0]), fmt, ap);
#else
    vfprintf(stderr, fmt, ap);
#endif
    va_end(ap);
}

static uint32_t fletcher(const uint8_t *p, size_t n)
{
    uint32_t a = 0, b = 0;
    while (n--) {
        a = (a + *p++) % 65535;
        b = (b + a) % 65535;
    }
    return b << 16 | a;
}

static void *scrub_main(void *arg)
{
    const struct block *b = arg;
    uint32_t sum = fletcher(b->bytes, b->len);

    if (sum != b->sum) {
        report("block %p: sum %08x, expected %08x\n", (const void *)b->bytes, sum, b->sum);
        return arg;
    }
    return NULL;
}

size_t scrub(struct block *blocks, size_t nblocks)
{
    size_t bad = 0;
    for (size_t i = 0; i < nblocks; i++)
        if (pthread_create(&blocks[i].tid, NULL, scrub_main, &blocks[i]) != 0)
            abort();
    for (size_t i = 0; i < nblocks; i++) {
        void *res = NULL;
        pthread_join(blocks[i].tid, &res);
        bad += res != NULL;
    }
    return bad;
}

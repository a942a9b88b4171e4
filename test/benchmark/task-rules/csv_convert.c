// rule: fanout-unbounded-queue
// differs: whether the caller waits for the pool after each chunk
// A: reported | thpool_add_work for each record, the queue takes all of them
// B: silent | thpool_wait after every 64 records
#define _GNU_SOURCE
#include <cthreadpool/thpool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define CHUNK 64

struct record {
    char *fields[16];
    int nfields;
    char *line;
};

void store_record(const struct record *r);

static void convert(void *arg)
{
    struct record r = {.line = arg};
    char *save = NULL;

    for (char *f = strtok_r(r.line, ";", &save); f && r.nfields < 16; f = strtok_r(NULL, ";", &save))
        r.fields[r.nfields++] = f;
    if (r.nfields > 0)
        store_record(&r);
    free(r.line);
}

int main(int argc, char **argv)
{
    FILE *in = argc > 1 ? fopen(argv[1], "r") : stdin;
    threadpool pool = thpool_init(4);
    char *line = NULL;
    size_t cap = 0;
    unsigned long n = 0;

    if (!in || !pool)
        return 1;
    while (getline(&line, &cap, in) > 0) {
        thpool_add_work(pool, convert, strdup(line));
        n++;
#ifdef TWIN
        if (n % CHUNK == 0)
            thpool_wait(pool);
#endif
    }
    thpool_wait(pool);
    thpool_destroy(pool);
    free(line);
    fprintf(stderr, "%lu records\n", n);
    return 0;
}

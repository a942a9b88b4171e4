// spawn: pthread_create behind a table of functions
// loop: index over an array field
// origin: array field of a parameter
// limiter: none
// distance: function pointer
// differs: which table the store uses
// A: unbounded Y1 | waits: finish function of the table
// B: bounded N10 | waits: the call itself
// witness: runnable
#include "witness.h"
#include <pthread.h>

struct write_op {
    uint64_t offset;
    uint32_t length;
    pthread_t thread;
};

struct backend_ops {
    const char *name;
    int (*submit)(struct write_op *op);
    void (*finish)(struct write_op *op);
};

static void *write_block(void *arg)
{
    struct write_op *op = arg;
    if (op->length)
        witnessTask();
    return NULL;
}

static int threaded_submit(struct write_op *op)
{
    return pthread_create(&op->thread, NULL, write_block, op);
}

static void threaded_finish(struct write_op *op) { pthread_join(op->thread, NULL); }

static int direct_submit(struct write_op *op)
{
    write_block(op);
    return 0;
}

static void direct_finish(struct write_op *op) { (void)op; }

static const struct backend_ops threaded = {"threaded", threaded_submit, threaded_finish};
static const struct backend_ops direct = {"direct", direct_submit, direct_finish};

struct write_batch {
    struct write_op *ops;
    size_t count;
};

int store_commit(struct write_batch *batch)
{
#ifdef TWIN
    const struct backend_ops *be = &direct;
#else
    const struct backend_ops *be = &threaded;
#endif
    size_t i;

    for (i = 0; i < batch->count; i++)
        if (be->submit(&batch->ops[i]))
            break;
    for (size_t k = 0; k < i; k++)
        be->finish(&batch->ops[k]);
    return i == batch->count ? 0 : -1;
}

int main(int argc, char **argv)
{
    struct write_batch batch = {NULL, witnessSize(argc, argv)};
    batch.ops = calloc(batch.count, sizeof(*batch.ops));
    for (size_t i = 0; i < batch.count; i++)
        batch.ops[i].length = 512;
    (void)threaded.name, (void)direct.name;
    return store_commit(&batch) ? 1 : witnessReport();
}

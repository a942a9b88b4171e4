// spawn: thrd_create
// loop: index
// origin: size parameter of a library function
// waits: thrd_join
// distance: same function
// differs: what becomes of too many rows
// A: unbounded Y7 | limiter: assert, compiled out
// B: bounded N7 | limiter: returns an error
// witness: runnable
// flags: -DNDEBUG
#include "witness.h"
#include <assert.h>
#include <threads.h>

#define MX_MAX_ROWS 48

typedef enum { MX_OK, MX_RANGE, MX_NOMEM, MX_THREAD } mx_status;

typedef struct {
    const double *in;
    double *out;
    size_t cols;
} mx_row;

static int mx_row_main(void *arg)
{
    mx_row *row = arg;
    double sum = 0;

    witnessTask();
    for (size_t c = 0; c < row->cols; ++c)
        sum += row->in[c];
    *row->out = sum;
    return 0;
}

mx_status mx_row_sums(const double *m, size_t rows, size_t cols, double *sums)
{
    thrd_t *threads;
    mx_row *args;
    size_t r, running = 0;
    mx_status status = MX_OK;

#ifdef TWIN
    if (rows > MX_MAX_ROWS)
        return MX_RANGE;
#else
    assert(rows <= MX_MAX_ROWS);
#endif
    threads = malloc(rows * sizeof *threads);
    args = malloc(rows * sizeof *args);
    if (!threads || !args) {
        free(threads);
        free(args);
        return MX_NOMEM;
    }
    for (r = 0; r < rows; ++r) {
        args[r] = (mx_row){m + r * cols, sums + r, cols};
        if (thrd_create(&threads[r], mx_row_main, &args[r]) != thrd_success) {
            status = MX_THREAD;
            break;
        }
        ++running;
    }
    while (running)
        thrd_join(threads[--running], NULL);
    free(threads);
    free(args);
    return status;
}

int main(int argc, char **argv)
{
    size_t n = witnessSize(argc, argv);
    double *m = calloc(n * 4, sizeof *m), *sums = calloc(n, sizeof *sums);

    mx_row_sums(m, n, 4, sums);
    return witnessReport();
}

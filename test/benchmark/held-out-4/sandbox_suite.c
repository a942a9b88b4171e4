// spawn: clone
// loop: index over an array parameter
// origin: array parameter
// distance: helper function
// differs: where the children are waited for
// A: unbounded Y1 | limiter: none | waits: waitpid after the loop
// B: bounded N6 | limiter: waits for all when eight run | waits: waitpid in the loop
// witness: runnable
#include "witness.h"
#include <sched.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/wait.h>

#define STACK_SIZE (64 * 1024)
#define BATCH 8

struct test {
    const char *name;
    int expect;
    pid_t pid;
    char *stack;
};

static int test_main(void *arg)
{
    struct test *t = arg;
    if (t->name)
        witnessTask();
    _exit(0);
}

static int test_start(struct test *t)
{
    t->stack = mmap(NULL, STACK_SIZE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (t->stack == MAP_FAILED)
        return -1;
    t->pid = clone(test_main, t->stack + STACK_SIZE, SIGCHLD, t);
    return t->pid < 0 ? -1 : 0;
}

static int tests_wait(struct test *from, struct test *to)
{
    int failures = 0, status;
    for (; from < to; from++) {
        waitpid(from->pid, &status, 0);
        munmap(from->stack, STACK_SIZE);
        failures += status != from->expect;
    }
    return failures;
}

int suite_run(struct test *tests, int ntests)
{
    int failures = 0, waited = 0, i;

    for (i = 0; i < ntests; i++) {
#ifdef TWIN
        if (i - waited == BATCH) {
            failures += tests_wait(tests + waited, tests + i);
            waited = i;
        }
#endif
        if (test_start(&tests[i]) != 0)
            break;
    }
    failures += tests_wait(tests + waited, tests + i);
    return failures + (ntests - i);
}

int main(int argc, char **argv)
{
    int n = (int)witnessSize(argc, argv);
    struct test *tests = calloc(n, sizeof(*tests));
    for (int i = 0; i < n; i++)
        tests[i].name = "mount-ro";
    return suite_run(tests, n) ? 1 : witnessReport();
}

// spawn: fork
// loop: while over a linked list of targets
// origin: list parameter
// waits: wait until no child is left
// distance: helper function
// differs: which process takes the token
// A: unbounded Y2 | limiter: the child reads a token from the pipe
// B: bounded N4 | limiter: the parent reads a token from the pipe before fork
// witness: runnable
#include "witness.h"
#include <sys/wait.h>

struct target {
    const char *recipe;
    struct target *next;
};

static int token_pipe[2];

static void token_acquire(void)
{
    char token;
    while (read(token_pipe[0], &token, 1) != 1)
        ;
}

static void token_release(void)
{
    if (write(token_pipe[1], "+", 1) != 1)
        _exit(2);
}

static void run_recipe(struct target *t)
{
    witnessEnter();
#ifndef TWIN
    token_acquire();
#endif
    if (t->recipe)
        witnessWork();
    witnessLeave();
    token_release();
    _exit(0);
}

static int start_target(struct target *t)
{
    pid_t pid;
#ifdef TWIN
    token_acquire();
#endif
    pid = fork();
    if (pid == 0)
        run_recipe(t);
    return pid < 0 ? -1 : 0;
}

int make_all(struct target *goals, int tokens)
{
    int status, failed = 0;

    if (pipe(token_pipe))
        return -1;
    while (tokens-- > 0)
        token_release();
    while (goals) {
        if (start_target(goals))
            failed++;
        goals = goals->next;
    }
    while (wait(&status) > 0)
        failed += status != 0;
    return failed;
}

int main(int argc, char **argv)
{
    struct target *goals = NULL;
    for (size_t n = witnessSize(argc, argv); n > 0; n--) {
        struct target *t = malloc(sizeof(*t));
        t->recipe = "cc -c main.c";
        t->next = goals;
        goals = t;
    }
    if (make_all(goals, 7))
        return 1;
    return witnessReport();
}

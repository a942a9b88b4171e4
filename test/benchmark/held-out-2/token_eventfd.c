// spawn: pthread_create detached
// loop: for over an array of strings that ends with a null pointer
// origin: array parameter
// waits: detached
// distance: helper function
// differs: where the token is read
// A: unbounded Y2 | limiter: token of an eventfd inside the task
// B: bounded N4 | limiter: token of an eventfd before the spawn
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <pthread.h>
#include <sys/eventfd.h>

/* As many tokens as CPUs may be used by the compressor. */
static int tokens = -1;

static void take_token(void)
{
    uint64_t one;
    while (read(tokens, &one, sizeof one) != sizeof one)
        if (errno != EINTR)
            abort();
}

static void give_token(void)
{
    const uint64_t one = 1;
    if (write(tokens, &one, sizeof one) != sizeof one)
        abort();
}

static void *compress(void *name)
{
    witnessEnter();
#ifndef TWIN
    take_token();
#endif
    if (name)
        witnessWork();
    witnessLeave();
    give_token();
    return NULL;
}

void compress_all(char **names)
{
    for (char **n = names; *n; n++) {
        pthread_t t;
#ifdef TWIN
        take_token();
#endif
        if (pthread_create(&t, NULL, compress, *n) != 0) {
            perror("pthread_create");
#ifdef TWIN
            give_token();
#endif
            break;
        }
        pthread_detach(t);
    }
}

int main(int argc, char **argv)
{
    size_t n = witnessSize(argc, argv);
    char **names = calloc(n + 1, sizeof *names);
    for (size_t i = 0; i < n; i++)
        names[i] = "access.log.1";
    tokens = eventfd(4, EFD_SEMAPHORE | EFD_CLOEXEC);
    compress_all(names);
    return witnessReport();
}

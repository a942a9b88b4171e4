// spawn: pthread_create
// loop: index over scandir results
// origin: directory listing
// waits: pthread_join after the loop
// distance: same function
// differs: the condition of the loop
// A: unbounded Y1 | limiter: none, the array grows
// B: bounded N11 | limiter: the loop ends at the size of the array
// witness: runnable
#include "witness.h"
#include <dirent.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>

#define NTHREADS 48

static int regular(const struct dirent *e) { return e->d_type == DT_REG; }

static void *sum_file(void *arg)
{
    struct dirent *e = arg;
    if (e->d_name[0])
        witnessTask();
    return NULL;
}

int sum_directory(const char *dir)
{
    struct dirent **entries;
    int i, found = scandir(dir, &entries, regular, alphasort);
    if (found < 0)
        return -1;

#ifdef TWIN
    pthread_t threads[NTHREADS];
    for (i = 0; i < found && i < NTHREADS; i++)
#else
    pthread_t *threads = malloc(NTHREADS * sizeof(*threads));
    for (i = 0; i < found; i++)
#endif
    {
#ifndef TWIN
        if (i >= NTHREADS)
            threads = realloc(threads, (i + 1) * sizeof(*threads));
#endif
        if (pthread_create(&threads[i], NULL, sum_file, entries[i]))
            break;
    }
    if (i < found)
        fprintf(stderr, "%s: %d files left out\n", dir, found - i);
    while (i-- > 0)
        pthread_join(threads[i], NULL);
    return found;
}

int main(int argc, char **argv)
{
    char dir[] = "/tmp/sumXXXXXX", path[PATH_MAX];
    size_t n = witnessSize(argc, argv);

    if (!mkdtemp(dir))
        abort();
    for (size_t i = 0; i < n; i++) {
        snprintf(path, sizeof(path), "%s/%zu", dir, i);
        close(open(path, O_CREAT | O_WRONLY, 0600));
    }
    sum_directory(dir);
    for (size_t i = 0; i < n; i++) {
        snprintf(path, sizeof(path), "%s/%zu", dir, i);
        unlink(path);
    }
    rmdir(dir);
    return witnessReport();
}

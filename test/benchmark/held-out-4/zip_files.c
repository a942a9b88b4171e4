// spawn: fork
// loop: do-while over argv
// origin: arguments of the command
// waits: wait after the loop
// distance: same function
// differs: a limit of running children
// A: unbounded Y1 | limiter: none
// B: bounded N2 | limiter: waits for a child when one runs per processor
// witness: runnable
#include "witness.h"
#include <string.h>
#include <sys/wait.h>

static int compress_file(const char *name)
{
    if (strlen(name) > 3 && !strcmp(name + strlen(name) - 3, ".gz"))
        return 2;
    witnessTask();
    return 0;
}

static int collect(void)
{
    int status;
    if (wait(&status) < 0)
        return 0;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}

static int zip_main(char **argv)
{
    int exit_code = 0;
    long children = 0;
#ifdef TWIN
    long cpus = sysconf(_SC_NPROCESSORS_ONLN);
#endif

    if (!*argv)
        return 64;
    do {
#ifdef TWIN
        if (children >= cpus) {
            exit_code |= collect();
            children--;
        }
#endif
        pid_t pid = fork();
        if (pid == 0)
            _exit(compress_file(*argv));
        if (pid > 0)
            children++;
    } while (*++argv);

    while (children-- > 0)
        exit_code |= collect();
    return exit_code;
}

int main(int argc, char **argv)
{
    size_t n = witnessSize(argc, argv);
    char **files = calloc(n + 1, sizeof(*files));
    for (size_t i = 0; i < n; i++)
        files[i] = "access.log";
    if (zip_main(files))
        return 1;
    return witnessReport();
}

// spawn: fork
// loop: for over the result of glob
// origin: files of a folder
// waits: wait
// distance: helper function
// differs: where the end is awaited
// A: unbounded Y1 | limiter: none
// B: bounded N3 | limiter: waits for the child in the iteration
// witness: runnable
#include "witness.h"
#include <glob.h>
#include <sys/stat.h>
#include <sys/wait.h>

static pid_t compress_log(const char *path)
{
    pid_t pid = fork();

    if (pid != 0)
        return pid;
    /* child */
    if (access(path, R_OK) != 0)
        _exit(1);
    witnessTask();
    _exit(0);
}

int compress_logs(const char *pattern)
{
    glob_t g;
    int failed = 0, status;

    if (glob(pattern, GLOB_NOSORT, NULL, &g) != 0)
        return 0;
    for (size_t i = 0; i < g.gl_pathc; i++) {
        pid_t pid = compress_log(g.gl_pathv[i]);
        if (pid < 0) {
            perror("fork");
            failed++;
            continue;
        }
#ifdef TWIN
        if (waitpid(pid, &status, 0) == pid && status != 0)
            failed++;
#endif
    }
    while (wait(&status) > 0)
        failed += status != 0;
    globfree(&g);
    return failed;
}

int main(int argc, char **argv)
{
    char folder[] = "/tmp/logsXXXXXX", name[64];
    size_t n = witnessSize(argc, argv);

    mkdtemp(folder);
    for (size_t i = 0; i < n; i++) {
        snprintf(name, sizeof(name), "%s/%zu.log", folder, i);
        fclose(fopen(name, "w"));
    }
    snprintf(name, sizeof(name), "%s/*.log", folder);
    compress_logs(name);
    for (size_t i = 0; i < n; i++) {
        snprintf(name, sizeof(name), "%s/%zu.log", folder, i);
        unlink(name);
    }
    rmdir(folder);
    return witnessReport();
}

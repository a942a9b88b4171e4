// spawn: posix_spawn
// loop: while over the lines of a command
// origin: command output
// distance: same function
// differs: which child is waited for
// A: unbounded Y1 | limiter: none | waits: waitpid(-1) until no child is left
// B: bounded N3 | limiter: waitpid for the child in the iteration | waits: the iteration
// witness: runnable
#include "witness.h"
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>

extern char **environ;

static int fetch_branches(const char *list_command, const char *git)
{
    char ref[256];
    int failed = 0, status;
    FILE *refs = popen(list_command, "r");

    if (!refs)
        return -1;
    while (fgets(ref, sizeof(ref), refs)) {
        pid_t pid;
        char *argv[] = {(char *)git, "fetch", "origin", ref, NULL};

        ref[strcspn(ref, "\n")] = 0;
        if (posix_spawn(&pid, git, NULL, NULL, argv, environ) != 0) {
            failed++;
            continue;
        }
#ifdef TWIN
        if (waitpid(pid, &status, 0) == pid && status != 0)
            failed++;
#endif
    }
    pclose(refs);
    while (waitpid(-1, &status, 0) > 0)
        if (status != 0)
            failed++;
    return failed;
}

int main(int argc, char **argv)
{
    char command[64];

    if (witnessChild()) {
        witnessTask();
        return 0;
    }
    snprintf(command, sizeof(command), "seq -f heads/topic-%%g %zu", witnessSize(argc, argv));
    fetch_branches(command, "/proc/self/exe");
    return witnessReport();
}

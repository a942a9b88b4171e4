// spawn: popen
// loop: index over an array parameter
// origin: array parameter
// distance: same function
// differs: where the pipe is read and closed
// A: unbounded Y1 | limiter: none | waits: pclose in a second loop
// B: bounded N3 | limiter: pclose in the iteration | waits: the iteration
// witness: runnable
#include "witness.h"
#include <limits.h>

static char remote_shell[PATH_MAX];

struct answer {
    FILE *pipe;
    char text[128];
};

static void read_answer(struct answer *a)
{
    if (!fgets(a->text, sizeof(a->text), a->pipe))
        a->text[0] = '\0';
    pclose(a->pipe);
    a->pipe = NULL;
}

void fleet_uptime(const char **hosts, int nhosts, struct answer *answers)
{
    char cmd[PATH_MAX + 300];
    int i;

    for (i = 0; i < nhosts; i++) {
        snprintf(cmd, sizeof(cmd), "exec '%s' %s uptime", remote_shell, hosts[i]);
        answers[i].pipe = popen(cmd, "r");
#ifdef TWIN
        if (answers[i].pipe)
            read_answer(&answers[i]);
#endif
    }
    for (i = 0; i < nhosts; i++)
        if (answers[i].pipe)
            read_answer(&answers[i]);
}

int main(int argc, char **argv)
{
    if (witnessChild()) {
        witnessTask();
        return 0;
    }
    int n = (int)witnessSize(argc, argv);
    const char **hosts = calloc(n, sizeof(*hosts));
    struct answer *answers = calloc(n, sizeof(*answers));
    witnessState()->Quiet = n > 300 ? 30000000 : 60000000; /* popen is slow */
    if (readlink("/proc/self/exe", remote_shell, sizeof(remote_shell) - 1) < 0)
        abort();
    for (int i = 0; i < n; i++)
        hosts[i] = "web";
    fleet_uptime(hosts, n, answers);
    return witnessReport();
}

// spawn: fork
// loop: endless loop
// origin: requests on a pipe, or time
// waits: SIGCHLD is ignored
// distance: helper function
// differs: what turns the loop
// A: unbounded Y8 | limiter: none
// B: abstain-ok U4 | limiter: a sleep of one minute | witness: not-runnable (a turn lasts a minute)
// witness: runnable
#include "witness.h"
#include <signal.h>
#include <string.h>
#include <sys/wait.h>

struct job_request {
    char name[24];
};

static void run_job(const char *name)
{
    switch (fork()) {
    case -1:
        perror(name);
        break;
    case 0:
        witnessTask();
        _exit(0);
    }
}

int job_daemon(int requests)
{
    signal(SIGCHLD, SIG_IGN); /* no zombies */
    for (;;) {
#ifdef TWIN
        sleep(60);
        run_job("rotate");
#else
        struct job_request r;
        if (read(requests, &r, sizeof(r)) != (ssize_t)sizeof(r))
            return 0;
        r.name[sizeof(r.name) - 1] = '\0';
        run_job(r.name);
#endif
    }
}

int main(int argc, char **argv)
{
    struct job_request r = {"mirror"};
    int ends[2];

    if (pipe(ends) != 0)
        return 1;
    for (size_t n = witnessSize(argc, argv); n > 0; n--)
        if (write(ends[1], &r, sizeof(r)) < 0)
            return 1;
    close(ends[1]);
    job_daemon(ends[0]);
    return witnessReport();
}

// spawn: fork and exec
// loop: for over an array with a sentinel
// origin: jobs of a crontab that are due
// limiter: number of running jobs
// waits: waitpid
// distance: helper function
// differs: whether the wait blocks
// A: bounded N5 | limiter: waits until a job ends
// B: unbounded Y5 | limiter: looks without waiting, and gives the slot back all the same
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <sys/wait.h>

#define MAX_RUNNING 6

struct cron_job {
  int minute, hour;
  const char *program;
  const char *argument;
};

struct crond {
  int running;
  int failed;
};

static void collect_job(struct crond *d) {
  int status = 0;
#ifndef TWIN
  int flags = 0;
#else
  int flags = WNOHANG;
#endif
  pid_t pid = waitpid(-1, &status, flags);
  if (pid > 0 && (!WIFEXITED(status) || WEXITSTATUS(status) != 0))
    d->failed++;
  d->running--;
}

static int is_due(const struct cron_job *job, int hour, int minute) {
  return (job->hour < 0 || job->hour == hour) && (job->minute < 0 || job->minute == minute);
}

static int run_job(struct crond *d, const struct cron_job *job) {
  pid_t pid = fork();
  if (pid < 0) {
    fprintf(stderr, "crond: fork: %s\n", strerror(errno));
    return -1;
  }
  if (pid == 0) {
    execl(job->program, job->program, job->argument, (char *)NULL);
    _exit(127);
  }
  d->running++;
  return 0;
}

int run_due_jobs(struct crond *d, const struct cron_job *jobs, int hour, int minute) {
  for (const struct cron_job *job = jobs; job->program; job++) {
    if (!is_due(job, hour, minute))
      continue;
    if (d->running >= MAX_RUNNING)
      collect_job(d);
    if (run_job(d, job) != 0)
      return -1;
  }
  while (waitpid(-1, NULL, 0) > 0)
    ;
  d->running = 0;
  return d->failed;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessTask();
    return 0;
  }
  size_t n = witnessSize(argc, argv);
  struct cron_job *jobs = calloc(n + 1, sizeof(*jobs));
  for (size_t i = 0; i < n; i++)
    jobs[i] = (struct cron_job){-1, 3, argv[0], "--nightly"};
  struct crond d = {0, 0};
  run_due_jobs(&d, jobs, 3, 30);
  return witnessReport();
}

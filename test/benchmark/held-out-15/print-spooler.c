// spawn: fork
// loop: for over a linked list
// origin: jobs queued by clients
// waits: waitpid in the loop and after it
// distance: helper function
// limiter: counter of running filters
// differs: options of waitpid
// A: bounded N5 | waits: blocks until a filter ends
// B: unbounded Y4 | waits: WNOHANG, the answer is not looked at
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <string.h>
#include <sys/queue.h>
#include <sys/wait.h>

#define MAX_FILTERS 5

struct print_job {
  char title[48];
  char queue[16];
  unsigned copies;
  pid_t filter;
  STAILQ_ENTRY(print_job) link;
};

STAILQ_HEAD(job_list, print_job);

struct spooler {
  struct job_list pending;
  int running;
  int broken;
};

static void rasterize(const struct print_job *job) {
  witnessTask();
  _exit(job->copies == 0 ? 1 : 0);
}

static void reap(struct spooler *s, int options) {
  int status;
  pid_t pid = waitpid(-1, &status, options);
  if (pid < 0 && errno != EINTR)
    s->running = 0;
  else
    s->running--;
}

static int launch_filter(struct spooler *s, struct print_job *job) {
  job->filter = fork();
  if (job->filter < 0) {
    s->broken++;
    return -1;
  }
  if (job->filter == 0)
    rasterize(job);
  s->running++;
  return 0;
}

void spool_run(struct spooler *s) {
  struct print_job *job;
  STAILQ_FOREACH(job, &s->pending, link) {
    while (s->running >= MAX_FILTERS)
#ifdef TWIN
      reap(s, WNOHANG);
#else
      reap(s, 0);
#endif
    if (launch_filter(s, job) != 0)
      fprintf(stderr, "spool: cannot start filter for %s\n", job->title);
  }
  while (waitpid(-1, NULL, 0) > 0)
    ;
  s->running = 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct spooler s = {.running = 0};
  STAILQ_INIT(&s.pending);
  for (size_t i = 0; i < n; i++) {
    struct print_job *job = calloc(1, sizeof(*job));
    snprintf(job->title, sizeof(job->title), "document-%zu", i);
    strcpy(job->queue, "laser2");
    job->copies = 1;
    STAILQ_INSERT_TAIL(&s.pending, job, link);
  }
  spool_run(&s);
  return witnessReport();
}

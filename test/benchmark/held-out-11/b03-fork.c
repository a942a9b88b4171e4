// spawn: fork
// loop: while getline
// origin: lines of a job file
// limiter: window of children
// waits: after the loop
// distance: helper function
// differs: waits for a child when as many run as allowed
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: wait in the loop when the limit is reached
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <string.h>
#include <sys/types.h>
#include <sys/wait.h>

/* batchd: runs the jobs of a spool file. Each line is "<queue> <payload>". */

enum { JOBS_AT_ONCE = 6 };

struct spool {
  FILE *in;
  unsigned started;
  unsigned running;
  unsigned failed;
};

static int run_job(const char *queue, const char *payload) {
  witnessTask();
  return queue[0] == '\0' || payload == NULL;
}

static void reap(struct spool *sp) {
  int status;
  if (wait(&status) < 0)
    return;
  sp->running--;
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
    sp->failed++;
}

static pid_t start_job(struct spool *sp, char *line) {
  char *payload = strchr(line, ' ');
  pid_t pid;

  if (payload)
    *payload++ = '\0';
  pid = fork();
  if (pid == 0)
    _exit(run_job(line, payload));
  if (pid > 0) {
    sp->started++;
    sp->running++;
  }
  return pid;
}

int run_spool(struct spool *sp) {
  char *line = NULL;
  size_t room = 0;

  while (getline(&line, &room, sp->in) > 0) {
    if (line[0] == '#')
      continue;
    line[strcspn(line, "\n")] = '\0';
#ifdef TWIN
    while (sp->running >= JOBS_AT_ONCE)
      reap(sp);
#endif
    if (start_job(sp, line) < 0) {
      fprintf(stderr, "batchd: fork: %s\n", strerror(errno));
      break;
    }
  }
  free(line);
  while (sp->running > 0)
    reap(sp);
  return sp->failed ? -1 : 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct spool sp = {.in = tmpfile()};
  for (size_t i = 0; i < n; i++)
    fprintf(sp.in, "mail item-%zu\n", i);
  rewind(sp.in);
  run_spool(&sp);
  return witnessReport();
}

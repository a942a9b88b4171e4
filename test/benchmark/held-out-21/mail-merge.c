// spawn: fork
// loop: while getline
// origin: job file
// waits: waitpid, before the fork
// distance: helper function
// differs: where the limit comes from
// A: unbounded Y3 | limiter: at most as many as the job file says
// B: bounded N9 | limiter: at most 10 children
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#define DEFAULT_SENDERS 10

struct merge_job {
  char subject[80];
  long senders;
  long active;
  long sent;
};

static int render_and_send(const struct merge_job *job, const char *recipient) {
  witnessTask();
  return strchr(recipient, '@') && job->subject[0] ? 0 : 65;
}

static void finish_one(struct merge_job *job) {
  int status;
  pid_t pid;
  do
    pid = waitpid(-1, &status, 0);
  while (pid < 0 && errno == EINTR);
  job->active--;
  if (pid > 0 && WIFEXITED(status) && WEXITSTATUS(status) == 0)
    job->sent++;
}

static void parse_option(struct merge_job *job, const char *line) {
  if (strncmp(line, "!subject ", 9) == 0)
    snprintf(job->subject, sizeof(job->subject), "%s", line + 9);
#ifndef TWIN
  else if (strncmp(line, "!senders ", 9) == 0)
    job->senders = strtol(line + 9, NULL, 10);
#endif
}

long run_merge(FILE *in) {
  struct merge_job job = {"", DEFAULT_SENDERS, 0, 0};
  char *line = NULL;
  size_t cap = 0;
  while (getline(&line, &cap, in) > 0) {
    if (line[0] == '!') {
      parse_option(&job, line);
      continue;
    }
    while (job.active >= job.senders)
      finish_one(&job);
    pid_t pid = fork();
    if (pid < 0)
      break;
    if (pid == 0)
      _exit(render_and_send(&job, line));
    job.active++;
  }
  while (job.active > 0)
    finish_one(&job);
  free(line);
  return job.sent;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  FILE *f = tmpfile();
  fprintf(f, "!subject Your invoice\n!senders %zu\n", n);
  for (size_t i = 0; i < n; i++)
    fprintf(f, "customer%zu@example.org\n", i);
  rewind(f);
  run_merge(f);
  return witnessReport();
}

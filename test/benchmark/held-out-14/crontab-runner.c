// spawn: posix_spawn
// loop: getline
// origin: lines of a job file
// limiter: none
// distance: helper function
// differs: where it waits
// A: unbounded Y1 | waits: after the loop
// B: bounded N3 | waits: each iteration
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>

extern char **environ;

struct entry {
  char user[32];
  char shell[128];
  char command[256];
};

static int parse_entry(const char *line, struct entry *e) {
  if (line[0] == '#' || line[0] == '\n')
    return 0;
  return sscanf(line, "%31s %127s %255[^\n]", e->user, e->shell, e->command) == 3;
}

static pid_t run_entry(const struct entry *e) {
  char *args[] = {(char *)e->shell, "-c", (char *)e->command, NULL};
  pid_t pid;
  int rc = posix_spawn(&pid, e->shell, NULL, NULL, args, environ);
  if (rc != 0) {
    fprintf(stderr, "%s: %s: %s\n", e->user, e->shell, strerror(rc));
    return -1;
  }
  return pid;
}

static int collect(pid_t pid) {
  int status;
  while (waitpid(pid, &status, 0) < 0)
    if (errno != EINTR)
      return -1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128;
}

int run_job_file(FILE *in) {
  char *line = NULL;
  size_t capacity = 0;
  int failed = 0;
  struct entry e;

  while (getline(&line, &capacity, in) > 0) {
    pid_t pid;
    if (!parse_entry(line, &e))
      continue;
    pid = run_entry(&e);
    if (pid < 0) {
      failed++;
      continue;
    }
#ifdef TWIN
    if (collect(pid) != 0)
      failed++;
#endif
  }
  free(line);
  while (wait(NULL) > 0)
    ;
  return failed;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessTask();
    return 0;
  }
  size_t n = witnessSize(argc, argv);
  FILE *table = tmpfile();
  fputs("# user shell command\n", table);
  for (size_t i = 0; i < n; i++)
    fprintf(table, "operator /proc/self/exe rotate --log %zu\n", i);
  rewind(table);
  run_job_file(table);
  return witnessReport();
}

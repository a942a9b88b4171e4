// spawn: posix_spawn
// loop: getline over a file
// origin: lines of a file
// limiter: none
// distance: helper function
// differs: where the children are awaited
// A: unbounded Y1 | waits: after the loop
// B: bounded N6 | waits: whenever a batch of 16 has been started
// witness: runnable
#include "witness.h"
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>

extern char **environ;
static char *self_path;

#define HOOK_BATCH 16

struct hook_run {
  unsigned live;
  unsigned failed;
};

static int launch_hook(char *command) {
  char *args[] = {self_path, command, NULL};
  pid_t pid;
  int rc = posix_spawn(&pid, self_path, NULL, NULL, args, environ);
  if (rc != 0)
    fprintf(stderr, "hook %s: %s\n", command, strerror(rc));
  return rc;
}

static void reap_hooks(struct hook_run *run) {
  int status;
  while (run->live > 0 && wait(&status) > 0) {
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
      run->failed++;
    run->live--;
  }
}

int run_hooks(FILE *list) {
  struct hook_run run = {0, 0};
  char *line = NULL;
  size_t cap = 0;
  ssize_t len;

  while ((len = getline(&line, &cap, list)) > 0) {
    if (line[len - 1] == '\n')
      line[len - 1] = '\0';
    if (line[0] == '\0' || line[0] == '#')
      continue;
    if (launch_hook(line) != 0) {
      run.failed++;
      continue;
    }
    run.live++;
#ifdef TWIN
    if (run.live == HOOK_BATCH)
      reap_hooks(&run);
#endif
  }
  reap_hooks(&run);
  free(line);
  return (int)run.failed;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessTask();
    return 0;
  }
  size_t n = witnessSize(argc, argv);
  self_path = argv[0];
  FILE *list = tmpfile();
  fputs("# post-deploy hooks\n", list);
  for (size_t i = 0; i < n; i++)
    fprintf(list, "notify-%zu\n", i);
  rewind(list);
  run_hooks(list);
  return witnessReport();
}

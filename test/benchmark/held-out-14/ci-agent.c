// spawn: posix_spawn
// loop: getline
// origin: steps of a pipeline file that a push brings
// waits: in the loop, and after it
// distance: helper function
// differs: where the limit comes from
// A: bounded N5 | limiter: window of the agent's own setting
// B: unbounded Y3 | limiter: window whose size the pipeline file gives
// witness: runnable
#include "witness.h"
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>

extern char **environ;

struct agent {
  unsigned slots;
  unsigned busy;
  int broken;
};

static const char *runner = "/proc/self/exe";

static int start_step(struct agent *agent, char *command) {
  char *args[] = {"step", command, NULL};
  pid_t pid;
  int error = posix_spawn(&pid, runner, NULL, NULL, args, environ);
  if (error == 0)
    agent->busy++;
  return error;
}

static void collect(struct agent *agent) {
  int status;
  if (wait(&status) < 0)
    return;
  agent->busy--;
  if (WEXITSTATUS(status) != 0)
    agent->broken = 1;
}

int run_pipeline(struct agent *agent, FILE *pipeline) {
  char *line = NULL;
  size_t room = 0;
  while (getline(&line, &room, pipeline) > 0) {
    char *value = strchr(line, ':');
    if (!value)
      continue;
    *value++ = '\0';
    value[strcspn(value, "\n")] = '\0';
    if (strcmp(line, "parallel") == 0) {
#ifdef TWIN
      agent->slots = strtoul(value, NULL, 10);
#endif
      continue;
    }
    if (strcmp(line, "run") != 0)
      continue;
    while (agent->busy >= agent->slots)
      collect(agent);
    if (start_step(agent, value) != 0) {
      agent->broken = 1;
      break;
    }
  }
  while (agent->busy > 0)
    collect(agent);
  free(line);
  return agent->broken;
}

int main(int argc, char **argv) {
  struct agent agent = {4, 0, 0};
  size_t n, i;
  FILE *pipeline;
  if (witnessChild()) {
    witnessTask();
    return 0;
  }
  n = witnessSize(argc, argv);
  pipeline = tmpfile();
  fprintf(pipeline, "name: nightly\nparallel: %zu\n", n);
  for (i = 0; i < n; i++)
    fprintf(pipeline, "run: make test-%zu\n", i);
  rewind(pipeline);
  run_pipeline(&agent, pipeline);
  return witnessReport();
}

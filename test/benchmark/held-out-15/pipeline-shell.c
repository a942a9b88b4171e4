// spawn: fork
// loop: for over tokens of strtok_r
// origin: parsed command line
// waits: waitpid after the loop
// distance: same function
// differs: a check before the loop
// A: bounded N7 | limiter: a longer pipeline is refused
// B: unbounded Y7 | limiter: a longer pipeline is reported only
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/wait.h>

#define STAGES_MAX 64

static int stage_count(const char *line) {
  int stages = *line ? 1 : 0;
  for (; *line; line++)
    stages += *line == '|';
  return stages;
}

static void run_builtin(const char *name, int in, int out) {
  if (in != STDIN_FILENO)
    dup2(in, STDIN_FILENO);
  if (out != STDOUT_FILENO)
    dup2(out, STDOUT_FILENO);
  witnessTask();
  _exit(strcmp(name, "false") == 0);
}

static int reap_all(int children, pid_t last) {
  int code = 0, status;
  while (children-- > 0) {
    pid_t pid = wait(&status);
    if (pid == last && WIFEXITED(status))
      code = WEXITSTATUS(status);
  }
  return code;
}

int run_pipeline(char *line) {
  char *save = NULL;
  int in = STDIN_FILENO, children = 0;
  pid_t pid = -1;
  int stages = stage_count(line);
  if (stages > STAGES_MAX) {
    fprintf(stderr, "sh: pipeline of %d commands\n", stages);
#ifndef TWIN
    return 2;
#endif
  }
  for (char *cmd = strtok_r(line, "|", &save); cmd; cmd = strtok_r(NULL, "|", &save)) {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0)
      break;
    pid = fork();
    if (pid == 0)
      run_builtin(cmd, in, ends[1]);
    if (pid < 0) {
      fprintf(stderr, "sh: fork: %s\n", strerror(errno));
      close(ends[0]);
      close(ends[1]);
      break;
    }
    children++;
    if (in != STDIN_FILENO)
      close(in);
    close(ends[1]);
    in = ends[0];
  }
  if (in != STDIN_FILENO)
    close(in);
  return reap_all(children, pid);
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char *line = calloc(n + 1, 8);
  for (size_t i = 0; i < n; i++)
    strcat(line + (i ? 4 * (i - 1) : 0), i ? "|cat" : "cat");
  run_pipeline(line);
  return witnessReport();
}

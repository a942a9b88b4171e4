// spawn: popen
// loop: counted
// origin: argv
// distance: same function
// differs: when a pipe is closed
// A: unbounded Y1 | limiter: none | waits: after the loop
// B: bounded N3 | limiter: pclose in the iteration | waits: each iteration
// witness: runnable
#include "witness.h"
#include <stdlib.h>

static char command[4300];

/* ask every host given on the command line for its load */
static int uptime_all(int nhosts, char **hosts) {
  FILE **pipes = calloc((size_t)nhosts + 1, sizeof *pipes);
  char line[128];
  int i, answered = 0;

  for (i = 0; i < nhosts; i++) {
    setenv("TARGET", hosts[i], 1);
    pipes[i] = popen(command, "r");
    if (pipes[i] == NULL)
      continue;
#ifdef TWIN
    if (fgets(line, sizeof line, pipes[i]))
      answered++;
    pclose(pipes[i]);
    pipes[i] = NULL;
#endif
  }
  for (i = 0; i < nhosts; i++) {
    if (pipes[i] == NULL)
      continue;
    if (fgets(line, sizeof line, pipes[i]))
      answered++;
    pclose(pipes[i]);
  }
  free(pipes);
  return answered;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessTask();
    puts("load 0.1");
    return 0;
  }
  size_t n = witnessSize(argc, argv);
  char self[4096] = "";
  if (readlink("/proc/self/exe", self, sizeof self - 1) < 0)
    return 1;
  snprintf(command, sizeof command, "exec %s", self);
  char **hosts = malloc(n * sizeof *hosts);
  for (size_t i = 0; i < n; i++)
    hosts[i] = "node7";
  uptime_all((int)n, hosts);
  return witnessReport();
}

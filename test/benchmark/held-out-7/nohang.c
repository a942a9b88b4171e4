// spawn: fork
// loop: while getline
// origin: file named on the command line
// waits: waitpid
// distance: helper function
// differs: options of waitpid
// A: unbounded Y7 | limiter: waitpid with WNOHANG
// B: bounded N9 | limiter: waitpid without WNOHANG
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <string.h>
#include <sys/wait.h>

#define SLOTS 14

static unsigned active;

#ifdef TWIN
#define HOW 0
#else
#define HOW WNOHANG
#endif

static void make_room(void) {
  while (active >= SLOTS) {
    pid_t p = waitpid(-1, NULL, HOW);
    if (p > 0)
      active--;
    else if (p == 0 || errno == ECHILD)
      break;
  }
}

static void rotate(const char *logfile) {
  make_room();
  pid_t p = fork();
  if (p == 0) {
    witnessTask();
    _exit(strlen(logfile) == 0);
  }
  if (p > 0)
    active++;
}

static int rotate_listed(const char *list) {
  char *line = NULL;
  size_t cap = 0;
  FILE *f = fopen(list, "r");
  if (!f)
    return 1;
  while (getline(&line, &cap, f) > 0)
    rotate(line);
  free(line);
  fclose(f);
  while (wait(NULL) > 0)
    continue;
  return 0;
}

int main(int argc, char **argv) {
  char path[] = "/tmp/rotXXXXXX";
  int fd = mkstemp(path);
  for (size_t n = witnessSize(argc, argv); n > 0; n--)
    dprintf(fd, "/var/log/app.%zu\n", n);
  close(fd);
  rotate_listed(path);
  unlink(path);
  return witnessReport();
}

// spawn: fork
// loop: while over getline
// origin: lines of a file
// limiter: none
// waits: after the loop
// distance: helper function
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: waits for one child when 16 run
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#define REGISTRY_SLOTS 16

struct crossing {
  char plate[16];
  int gantry;
};

static int parse_crossing(const char *line, struct crossing *out) {
  return sscanf(line, "%15[^;];%d", out->plate, &out->gantry) == 2 ? 0 : -1;
}

static void bill(const struct crossing *c) {
  witnessTask();
  _exit(c->gantry < 0 ? 1 : 0);
}

static pid_t bill_in_child(const struct crossing *c) {
  pid_t pid = fork();
  if (pid == 0)
    bill(c);
  return pid;
}

static int reap(int *rejected) {
  int status;
  if (wait(&status) < 0)
    return errno == EINTR ? 0 : -1;
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
    (*rejected)++;
  return 1;
}

int bill_crossings(FILE *gantry_log) {
  char *line = NULL;
  size_t cap = 0;
  int running = 0, rejected = 0;
  struct crossing c;

  while (getline(&line, &cap, gantry_log) > 0) {
    if (parse_crossing(line, &c) != 0) {
      fprintf(stderr, "bad crossing: %s", line);
      continue;
    }
#ifdef TWIN
    while (running >= REGISTRY_SLOTS) {
      int r = reap(&rejected);
      if (r < 0)
        break;
      running -= r;
    }
#endif
    if (bill_in_child(&c) < 0) {
      perror("fork");
      break;
    }
    running++;
  }
  while (running > 0) {
    int r = reap(&rejected);
    if (r < 0)
      break;
    running -= r;
  }
  free(line);
  return rejected;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  FILE *log = tmpfile();
  for (size_t i = 0; i < n; i++)
    fprintf(log, "AB%05zu;%zu\n", i, i % 4);
  rewind(log);
  bill_crossings(log);
  fclose(log);
  return witnessReport();
}

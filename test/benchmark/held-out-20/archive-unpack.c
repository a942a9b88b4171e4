// spawn: fork
// loop: while over the lines of an index
// origin: entries of a text file
// distance: helper function
// differs: limiter
// A: unbounded Y1 | limiter: none | waits: after the loop
// B: bounded N5 | limiter: window with waitpid | waits: when the window is full
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>

#define MAX_HELPERS 6

struct entry {
  char path[200];
  long offset;
  long length;
};

static int parse_entry(const char *line, struct entry *e) {
  return sscanf(line, "%199s %ld %ld", e->path, &e->offset, &e->length) == 3 ? 0 : -1;
}

static pid_t extract_entry(const struct entry *e) {
  pid_t pid = fork();
  if (pid != 0)
    return pid;
  witnessTask();
  _exit(e->length < 0);
}

static int reap_one(int *failed) {
  int status;
  pid_t pid;
  do
    pid = waitpid(-1, &status, 0);
  while (pid < 0 && errno == EINTR);
  if (pid < 0)
    return 0;
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
    ++*failed;
  return 1;
}

int unpack_archive(FILE *index) {
  char line[512];
  int failed = 0;
  unsigned running = 0;

  while (fgets(line, sizeof line, index)) {
    struct entry e;
    if (line[0] == '#')
      continue;
    if (parse_entry(line, &e) < 0) {
      fprintf(stderr, "unpack: malformed index line: %s", line);
      failed++;
      continue;
    }
#ifdef TWIN
    while (running >= MAX_HELPERS && reap_one(&failed))
      running--;
#endif
    if (extract_entry(&e) < 0) {
      perror("fork");
      break;
    }
    running++;
  }
  while (reap_one(&failed))
    ;
  return failed ? -1 : 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  FILE *index = tmpfile();
  for (size_t i = 0; i < n; i++)
    fprintf(index, "books/%zu.tif %zu 512\n", i, i * 512);
  rewind(index);
  unpack_archive(index);
  return witnessReport();
}

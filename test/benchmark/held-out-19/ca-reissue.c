// spawn: fork
// loop: getline of a file
// origin: lines of the index file
// limiter: children reaped per batch
// waits: end of batch
// distance: same function
// differs: when children are reaped
// A: unbounded Y1 | limiter: none | waits: after the loop
// B: bounded N6 | limiter: batches of a fixed size
// witness: runnable
#include "witness.h"
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#define SIGNERS 8

struct reissue_stats {
  int signed_ok;
  int failed;
};

static int sign_one(const char *serial) {
  witnessTask();
  return strlen(serial) == 16 ? 0 : 3;
}

static void reap(struct reissue_stats *st, int children) {
  int status;
  while (children-- > 0 && wait(&status) > 0) {
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0)
      st->signed_ok++;
    else
      st->failed++;
  }
}

/* Index lines look like "V<TAB>expiry<TAB>serial"; revoked ones start with R. */
static int reissue_index(FILE *index, struct reissue_stats *st) {
  char *line = NULL;
  size_t cap = 0;
  int outstanding = 0;
  while (getline(&line, &cap, index) > 0) {
    char *serial;
    if (line[0] != 'V')
      continue;
    serial = strrchr(line, '\t');
    if (!serial)
      continue;
    serial[strcspn(serial, "\n")] = '\0';
    pid_t pid = fork();
    if (pid < 0) {
      free(line);
      return -1;
    }
    if (pid == 0)
      _exit(sign_one(serial + 1));
    outstanding++;
#ifdef TWIN
    if (outstanding == SIGNERS) {
      reap(st, outstanding);
      outstanding = 0;
    }
#endif
  }
  reap(st, outstanding);
  free(line);
  return st->failed;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct reissue_stats st = {0, 0};
  FILE *index = tmpfile();
  for (size_t i = 0; i < n; i++)
    fprintf(index, "V\t301231235959Z\t%016zX\n", i);
  rewind(index);
  reissue_index(index, &st);
  return witnessReport();
}

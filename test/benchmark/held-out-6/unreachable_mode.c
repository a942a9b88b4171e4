// trap: D17 D16
// spawn: fork
// loop: for
// origin: lines of a file
// waits: wait after the loop
// distance: same function
// differs: value of a constant that guards the fork
// A: unbounded Y1 | limiter: none
// B: bounded N10 | limiter: branch that is never taken
// witness: runnable
#include "witness.h"
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

enum { MODE_INLINE, MODE_FORK };

#ifdef TWIN
static const int mode = MODE_INLINE;
#else
static const int mode = MODE_FORK;
#endif

static int check_mailbox(const char *user) {
  witnessTask();
  return strlen(user) == 0;
}

static int check_all(FILE *passwd) {
  char user[32];
  int failed = 0, status;
  while (fscanf(passwd, "%31[^:]:%*[^\n]\n", user) == 1) {
    if (mode == MODE_FORK) {
      pid_t pid = fork();
      if (pid == 0)
        _exit(check_mailbox(user));
      if (pid < 0)
        failed++;
      continue;
    }
    failed += check_mailbox(user);
  }
  while (wait(&status) > 0)
    failed += WIFEXITED(status) && WEXITSTATUS(status);
  return failed;
}

int main(int argc, char **argv) {
  FILE *f = tmpfile();
  for (size_t n = witnessSize(argc, argv); n > 0; n--)
    fprintf(f, "user%zu:x:%zu\n", n, 1000 + n);
  rewind(f);
  if (check_all(f) != 0)
    return 1;
  return witnessReport();
}

// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE -DOTHER
// One meaning, one verdict. `n++` and `n = n + 1` are the same count.
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>
static void work(const char *line) { puts(line); }
int unpack(FILE *index) {
  char line[512];
  int running = 0;
  while (fgets(line, sizeof line, index)) {
    if (running >= 6 && wait(NULL) > 0)
      running--;
    pid_t pid = fork();
    if (pid < 0)
      break;
    if (pid == 0) {
      work(line);
      _exit(0);
    }
#ifdef OTHER
    running = running + 1;
#else
    running++;
#endif
  }
  return 0;
}

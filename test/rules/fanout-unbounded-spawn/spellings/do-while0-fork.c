// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE -DOTHER
// One meaning, one verdict. A statement, and the same in do { } while (0), as macros have it.
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>
static int running;
void work(char *line);
static int start(char *line) {
  pid_t pid;
  if (running >= 4) {
    wait(NULL);
    running--;
  }
#ifdef OTHER
  do {
    pid = fork();
  } while (0);
#else
  pid = fork();
#endif
  if (pid < 0)
    return -1;
  if (pid == 0) {
    work(line);
    _exit(0);
  }
  running++;
  return 0;
}
void all(FILE *f) {
  char line[99];
  while (fgets(line, sizeof line, f))
    start(line);
}

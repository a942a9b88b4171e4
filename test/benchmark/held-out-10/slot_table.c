// spawn: fork
// loop: for
// origin: pointer with length
// waits: waitpid
// distance: helper function
// differs: what happens when no slot is free
// A: unbounded Y4 | limiter: table of 8 slots, forks also when it is full
// B: bounded N5 | limiter: table of 8 slots, waits when it is full
// witness: runnable
#define _GNU_SOURCE
#include "witness.h"
#include <sys/wait.h>

#define SLOTS 8

static pid_t table[SLOTS];

static int find_slot(void) {
  for (int i = 0; i < SLOTS; i++)
    if (table[i] == 0)
      return i;
  return -1;
}

static void forget(pid_t pid) {
  for (int i = 0; i < SLOTS; i++)
    if (table[i] == pid)
      table[i] = 0;
}

static void compile_unit(const char *unit) {
  (void)unit;
  witnessTask();
}

int compile_units(const char **units, unsigned count) {
  for (unsigned i = 0; i < count; i++) {
    int slot = find_slot();
#ifdef TWIN
    while (slot < 0) {
      forget(wait(NULL));
      slot = find_slot();
    }
#endif
    pid_t pid = fork();
    if (pid == 0) {
      compile_unit(units[i]);
      _exit(0);
    }
    if (pid > 0 && slot >= 0)
      table[slot] = pid;
  }
  pid_t pid;
  while ((pid = wait(NULL)) > 0)
    forget(pid);
  return 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  const char **units = calloc(n, sizeof(*units));
  compile_units(units, (unsigned)n);
  return witnessReport();
}

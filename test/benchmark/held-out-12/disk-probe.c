// spawn: fork
// loop: do-while over parsed text
// origin: parsed text of a partition table
// limiter: none
// waits: waitpid in the iteration or after the loop
// distance: helper function
// differs: where it waits
// A: bounded N3 | waits: each iteration
// B: unbounded Y1 | waits: after the loop
// witness: runnable
#include "witness.h"
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

struct partition {
  int major, minor;
  unsigned long long blocks;
  char name[32];
};

static int parse_partition(const char **cursor, struct partition *p) {
  int used = 0;
  if (sscanf(*cursor, "%d %d %llu %31s\n%n", &p->major, &p->minor, &p->blocks, p->name, &used) != 4)
    return 0;
  *cursor += used;
  return 1;
}

static int check_surface(const struct partition *p) {
  witnessTask();
  return p->blocks == 0;
}

static pid_t probe(const struct partition *p) {
  pid_t pid = fork();
  if (pid == 0)
    _exit(check_surface(p));
  return pid;
}

static int wait_for(pid_t pid) {
  int status;
  if (waitpid(pid, &status, 0) < 0)
    return -1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

int probe_disks(const char *table) {
  const char *cursor = strchr(table, '\n');
  struct partition p;
  int bad = 0, started = 0;
  if (!cursor)
    return -1;
  cursor++;
  do {
    if (!parse_partition(&cursor, &p))
      break;
    pid_t pid = probe(&p);
    if (pid < 0) {
      perror(p.name);
      continue;
    }
    started++;
#ifndef TWIN
    bad += wait_for(pid) != 0;
    started--;
#endif
  } while (*cursor);
  while (started-- > 0)
    bad += wait_for(-1) != 0;
  return bad;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char *table = malloc(n * 48 + 64), *end = table;
  end += sprintf(end, "major minor #blocks name\n");
  for (size_t i = 0; i < n; i++)
    end += sprintf(end, "8 %zu 1048576 sd%zu\n", i, i);
  probe_disks(table);
  return witnessReport();
}

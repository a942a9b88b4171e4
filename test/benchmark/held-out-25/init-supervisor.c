// spawn: fork
// loop: for over a linked list
// origin: linked list parsed from unit files
// waits: in chunks
// distance: helper function
// differs: where the size of a wave comes from
// A: unbounded Y3 | limiter: waves of a size that the boot plan states
// B: bounded N6 | limiter: waves of a constant size
// witness: runnable
#include "witness.h"
#include <string.h>
#include <sys/wait.h>

#define WAVE_DEFAULT 10

struct unit {
  char name[48];
  int one_shot;
  struct unit *next;
};

struct boot_plan {
  struct unit *units;
  unsigned wave;
};

static int parse_plan(struct boot_plan *plan, FILE *in) {
  char line[128];
  struct unit **tail = &plan->units;
  plan->wave = WAVE_DEFAULT;
  while (fgets(line, sizeof(line), in)) {
    line[strcspn(line, "\n")] = '\0';
#ifndef TWIN
    if (strncmp(line, "Wave=", 5) == 0) {
      plan->wave = (unsigned)strtoul(line + 5, NULL, 10);
      continue;
    }
#endif
    if (strncmp(line, "Unit=", 5) != 0)
      continue;
    struct unit *u = calloc(1, sizeof(*u));
    if (!u)
      return -1;
    strncpy(u->name, line + 5, sizeof(u->name) - 1);
    u->one_shot = 1;
    *tail = u;
    tail = &u->next;
  }
  return 0;
}

static pid_t start_unit(const struct unit *u) {
  pid_t pid = fork();
  if (pid == 0) {
    witnessTask();
    _exit(u->one_shot ? 0 : 1);
  }
  return pid;
}

static void settle(unsigned *started) {
  int status;
  while (*started > 0 && wait(&status) > 0)
    --*started;
}

void boot(const struct boot_plan *plan) {
  unsigned started = 0;
  for (const struct unit *u = plan->units; u != NULL; u = u->next) {
    if (start_unit(u) < 0) {
      fprintf(stderr, "init: cannot start %s\n", u->name);
      continue;
    }
    if (++started >= plan->wave)
      settle(&started);
  }
  settle(&started);
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  FILE *in = tmpfile();
  fprintf(in, "Wave=%zu\n", n);
  for (size_t i = 0; i < n; i++)
    fprintf(in, "Unit=svc-%zu.service\n", i);
  rewind(in);
  struct boot_plan plan = {0};
  parse_plan(&plan, in);
  boot(&plan);
  return witnessReport();
}

// spawn: posix_spawn
// loop: for over parsed lines
// origin: crontab text
// limiter: none
// distance: helper function
// differs: where the children are reaped
// A: unbounded Y1 | waits: after the loop
// B: bounded N3 | waits: each iteration
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>

extern char **environ;

struct cron_entry {
  unsigned minute_lo, minute_hi;
  char command[64];
};

struct crontab {
  struct cron_entry *entries;
  size_t count, capacity;
};

static int crontab_parse(struct crontab *tab, FILE *in) {
  char line[256];
  while (fgets(line, sizeof(line), in)) {
    struct cron_entry e;
    if (sscanf(line, "%u-%u * * * * %63s", &e.minute_lo, &e.minute_hi, e.command) != 3)
      continue;
    if (tab->count == tab->capacity) {
      size_t wanted = tab->capacity ? tab->capacity * 2 : 16;
      struct cron_entry *grown = realloc(tab->entries, wanted * sizeof(*grown));
      if (!grown)
        return -ENOMEM;
      tab->entries = grown;
      tab->capacity = wanted;
    }
    tab->entries[tab->count++] = e;
  }
  return 0;
}

static int is_due(const struct cron_entry *e, unsigned minute) {
  return minute >= e->minute_lo && minute <= e->minute_hi;
}

static pid_t launch(const struct cron_entry *e) {
  pid_t pid = -1;
  char *args[] = {"job", (char *)e->command, NULL};
  int err = posix_spawn(&pid, "/proc/self/exe", NULL, NULL, args, environ);
  if (err != 0) {
    fprintf(stderr, "crond: %s: %s\n", e->command, strerror(err));
    return -1;
  }
  return pid;
}

void run_minute(const struct crontab *tab, unsigned minute) {
  int status;
  for (const struct cron_entry *e = tab->entries; e != tab->entries + tab->count; e++) {
    if (!is_due(e, minute))
      continue;
    pid_t pid = launch(e);
#ifdef TWIN
    if (pid > 0)
      waitpid(pid, &status, 0);
#endif
  }
#ifndef TWIN
  while (waitpid(-1, &status, 0) > 0)
    ;
#endif
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessTask();
    return 0;
  }
  size_t n = witnessSize(argc, argv);
  FILE *spool = tmpfile();
  for (size_t i = 0; i < n; i++)
    fprintf(spool, "0-59 * * * * job%zu\n", i);
  rewind(spool);
  struct crontab tab = {0};
  crontab_parse(&tab, spool);
  run_minute(&tab, 17);
  return witnessReport();
}

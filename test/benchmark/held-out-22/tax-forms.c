// spawn: posix_spawn
// loop: for
// origin: lines of a spool list or number of processors
// limiter: none
// waits: waitpid after the loop
// distance: helper function
// differs: origin
// A: bounded N2 | origin: number of processors, each renderer takes a share
// B: unbounded Y1 | origin: number of forms
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>

extern char **environ;

struct spool {
  char **forms;
  size_t nforms;
  const char *renderer;
};

static int spool_add(struct spool *sp, const char *form) {
  char **grown = realloc(sp->forms, (sp->nforms + 1) * sizeof(*grown));
  if (!grown)
    return -ENOMEM;
  sp->forms = grown;
  sp->forms[sp->nforms++] = strdup(form);
  return 0;
}

int spool_read(struct spool *sp, FILE *list) {
  char line[128];
  while (fgets(line, sizeof(line), list)) {
    line[strcspn(line, "\n")] = '\0';
    if (line[0] && spool_add(sp, line) != 0)
      return -1;
  }
  return 0;
}

static pid_t start_renderer(struct spool *sp, size_t first, size_t step) {
  size_t i, nargs = 0;
  pid_t pid = -1;
  char **args = calloc(sp->nforms + 3, sizeof(*args));

  if (!args)
    return -1;
  args[nargs++] = (char *)sp->renderer;
  args[nargs++] = "--pdf";
  for (i = first; i < sp->nforms; i += step)
    args[nargs++] = sp->forms[i];
  if (posix_spawn(&pid, sp->renderer, NULL, NULL, args, environ) != 0)
    pid = -1;
  free(args);
  return pid;
}

int spool_render(struct spool *sp) {
  size_t i, failed = 0, started = 0;
#ifndef TWIN
  long cpus = sysconf(_SC_NPROCESSORS_ONLN);
  size_t shares = cpus > 0 ? (size_t)cpus : 1;
#else
  size_t shares = sp->nforms;
#endif
  for (i = 0; i < shares; i++) {
    if (start_renderer(sp, i, shares) > 0)
      started++;
    else
      failed++;
  }
  while (started > 0) {
    int status;
    if (waitpid(-1, &status, 0) < 0)
      break;
    started--;
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
      failed++;
  }
  return failed ? -1 : 0;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessTask();
    return 0;
  }
  struct spool sp = {.renderer = argv[0]};
  FILE *list = tmpfile();
  size_t n = witnessSize(argc, argv);
  witnessState()->Quiet = 25000000;
  for (size_t i = 0; i < n; i++)
    fprintf(list, "1040-%05zu.xml\n", i);
  rewind(list);
  if (spool_read(&sp, list) == 0)
    spool_render(&sp);
  return witnessReport();
}

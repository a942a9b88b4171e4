// spawn: posix_spawn
// loop: for with two exits
// origin: parsed text
// limiter: window of children
// waits: after the loop
// distance: helper function
// differs: where the number of jobs comes from
// A: unbounded Y3 | limiter: window as large as the file of the repository says
// B: bounded N5 | limiter: window of at most eight
// witness: runnable
#include "witness.h"
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

extern char **environ;

struct submodule {
  char path[48];
};

struct gitmodules {
  struct submodule *list;
  int count;
  int fetch_jobs;
};

static int config_line(struct gitmodules *gm, const char *line) {
  struct submodule sm;
  int jobs;
  if (sscanf(line, " path = %47s", sm.path) == 1) {
    gm->list = realloc(gm->list, (gm->count + 1) * sizeof(sm));
    gm->list[gm->count++] = sm;
  } else if (sscanf(line, " fetchJobs = %d", &jobs) == 1) {
    if (jobs < 1)
      return -1;
#ifdef TWIN
    if (jobs > 8)
      jobs = 8;
#endif
    gm->fetch_jobs = jobs;
  }
  return 0;
}

static int read_gitmodules(struct gitmodules *gm, FILE *f) {
  char line[256];
  while (fgets(line, sizeof(line), f))
    if (config_line(gm, line) != 0)
      return -1;
  return 0;
}

static int start_fetch(const struct submodule *sm) {
  char *args[] = {"git-fetch", (char *)sm->path, NULL};
  pid_t pid;
  return posix_spawn(&pid, "/proc/self/exe", NULL, NULL, args, environ);
}

int fetch_submodules(const struct gitmodules *gm) {
  int running = 0, failed = 0;
  for (int next = 0; next < gm->count || running > 0;) {
    if (next < gm->count && running < gm->fetch_jobs) {
      if (start_fetch(&gm->list[next++]) != 0)
        return -1;
      running++;
      continue;
    }
    int status;
    if (wait(&status) > 0) {
      running--;
      failed += status != 0;
    }
  }
  return failed;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessEnter();
    witnessSleep(120000000);
    witnessWork();
    witnessLeave();
    return 0;
  }
  size_t n = witnessSize(argc, argv);
  FILE *f = tmpfile();
  fprintf(f, "[submodule]\n\tfetchJobs = %zu\n", n);
  for (size_t i = 0; i < n; i++)
    fprintf(f, "\tpath = deps/m%zu\n", i);
  rewind(f);
  struct gitmodules gm = {.fetch_jobs = 1};
  if (read_gitmodules(&gm, f) == 0)
    fetch_submodules(&gm);
  return witnessReport();
}

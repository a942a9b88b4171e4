// spawn: posix_spawn
// loop: counted
// origin: array of object files from a response file
// waits: waitpid in the window, then the rest
// distance: helper function
// differs: value of the window
// A: unbounded Y3 | limiter: window as wide as the number of modules
// B: bounded N2 | limiter: window as wide as the machine
// witness: runnable
#include "witness.h"
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>

extern char **environ;

struct module {
  char *bitcode;
  char object[64];
};

struct lto_plan {
  struct module *modules;
  size_t nmodules;
  long jobs;
  const char *codegen;
};

static int plan_load(struct lto_plan *plan, FILE *rsp) {
  char path[200];
  plan->modules = NULL;
  plan->nmodules = 0;
  while (fscanf(rsp, "%199s", path) == 1) {
    struct module *grown = realloc(plan->modules, (plan->nmodules + 1) * sizeof(*grown));
    if (!grown)
      return -1;
    plan->modules = grown;
    grown[plan->nmodules].bitcode = strdup(path);
    snprintf(grown[plan->nmodules].object, 64, "lto.%zu.o", plan->nmodules);
    plan->nmodules++;
  }
#ifndef TWIN
  plan->jobs = (long)plan->nmodules;
#else
  plan->jobs = sysconf(_SC_NPROCESSORS_ONLN);
#endif
  return 0;
}

static int reap_one(void) {
  int status;
  if (wait(&status) < 0)
    return -1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

int lto_codegen(const struct lto_plan *plan) {
  long running = 0;
  int rc = 0;
  for (size_t i = 0; i < plan->nmodules; i++) {
    char *args[] = {(char *)plan->codegen, plan->modules[i].bitcode, "-o", plan->modules[i].object, NULL};
    pid_t pid;
    while (running >= plan->jobs) {
      rc |= reap_one();
      running--;
    }
    if (posix_spawn(&pid, plan->codegen, NULL, NULL, args, environ) != 0)
      return -1;
    running++;
  }
  for (; running > 0; running--)
    rc |= reap_one();
  return rc;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessState()->Quiet = witnessState()->Size > 300 ? 15000000 : 30000000;
    witnessTask();
    return 0;
  }
  size_t n = witnessSize(argc, argv);
  struct lto_plan plan = {.codegen = "/proc/self/exe"};
  FILE *rsp = tmpfile();
  for (size_t i = 0; i < n; i++)
    fprintf(rsp, "unit%zu.bc\n", i);
  rewind(rsp);
  if (plan_load(&plan, rsp) == 0)
    lto_codegen(&plan);
  return witnessReport();
}

// spawn: fork
// loop: pointer to the end of an array
// origin: command line
// limiter: window
// waits: after the loop
// distance: helper function
// differs: origin of the limit
// A: bounded N2 | limiter: window of as many as there are processors
// B: unbounded Y3 | limiter: window of as many as the option -j says
// witness: runnable
#include "witness.h"
#include <getopt.h>
#include <sys/wait.h>

struct options {
  long jobs;
  char **objects;
};

static int parse(int argc, char **argv, struct options *o) {
  int c;
  o->jobs = 1;
  optind = 1;
  while ((c = getopt(argc, argv, "j:")) != -1) {
    if (c != 'j')
      return -1;
    o->jobs = strtol(optarg, NULL, 10);
  }
#ifndef TWIN
  long cpus = sysconf(_SC_NPROCESSORS_ONLN);
  if (o->jobs > cpus)
    o->jobs = cpus;
#endif
  if (o->jobs < 1)
    o->jobs = 1;
  o->objects = argv + optind;
  return 0;
}

static int reap(long *running) {
  int status;
  if (wait(&status) < 0)
    return -1;
  --*running;
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128;
}

static void codegen(const char *object) {
  witnessTask();
  _exit(object[0] == '-');
}

int link_objects(const struct options *o) {
  long running = 0;
  int rc = 0;
  for (char **obj = o->objects; *obj; obj++) {
    if (running >= o->jobs)
      rc |= reap(&running);
    pid_t pid = fork();
    if (pid == 0)
      codegen(*obj);
    if (pid < 0) {
      perror("fork");
      rc = 1;
      break;
    }
    running++;
  }
  while (running > 0)
    rc |= reap(&running);
  return rc;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char jobs[32], **args = calloc(n + 4, sizeof(char *));
  struct options o;
  snprintf(jobs, sizeof(jobs), "-j%zu", n);
  args[0] = "ld";
  args[1] = jobs;
  for (size_t i = 0; i < n; i++)
    args[i + 2] = "unit.o";
  if (parse((int)n + 2, args, &o) == 0)
    link_objects(&o);
  return witnessReport();
}

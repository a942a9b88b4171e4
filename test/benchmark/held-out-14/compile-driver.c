// spawn: fork
// loop: while over a pointer
// origin: names of sources on the command line
// limiter: count of children
// distance: helper function
// differs: flag of waitpid
// A: bounded N5 | waits: for one child when eight run
// B: unbounded Y4 | waits: WNOHANG, and the answer is not looked at
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <string.h>
#include <sys/wait.h>

struct driver {
  int jobs;      /* children at once */
  int active;
  int failures;
  const char *outdir;
};

#ifndef TWIN
#define REAP_FLAGS 0
#else
#define REAP_FLAGS WNOHANG
#endif

static int compile_unit(const struct driver *d, const char *source) {
  char object[256];
  const char *dot = strrchr(source, '.');
  int stem = dot ? (int)(dot - source) : (int)strlen(source);
  snprintf(object, sizeof(object), "%s/%.*s.o", d->outdir, stem, source);
  witnessTask();
  return object[0] == '\0';
}

static void reap(struct driver *d, int flags) {
  int status = 0;
  pid_t pid = waitpid(-1, &status, flags);
  if (pid < 0 && errno == EINTR)
    return;
  if (pid > 0 && (!WIFEXITED(status) || WEXITSTATUS(status) != 0))
    d->failures++;
  d->active--;
}

static int launch(struct driver *d, const char *source) {
  pid_t pid = fork();
  if (pid < 0) {
    perror("fork");
    return -1;
  }
  if (pid == 0)
    _exit(compile_unit(d, source));
  d->active++;
  return 0;
}

int drive(struct driver *d, char **sources) {
  while (*sources) {
    while (d->active >= d->jobs)
      reap(d, REAP_FLAGS);
    if (launch(d, *sources) != 0)
      break;
    sources++;
  }
  while (waitpid(-1, NULL, 0) > 0)
    ;
  return d->failures;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char **sources = calloc(n + 1, sizeof(*sources));
  struct driver d = {8, 0, 0, "/tmp/obj"};
  for (size_t i = 0; i < n; i++) {
    sources[i] = malloc(32);
    snprintf(sources[i], 32, "unit%zu.c", i);
  }
  drive(&d, sources);
  return witnessReport();
}

// spawn: posix_spawn
// loop: do while over argv
// origin: command-line arguments
// limiter: none
// waits: after the loop
// distance: helper function
// differs: where it waits
// A: bounded N3 | waits: each iteration
// B: unbounded Y1 | waits: after the loop
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>

extern char **environ;

struct conversion {
  const char *program;
  const char *profile;
  int errors;
};

static int collect(struct conversion *c, pid_t pid) {
  int status;
  while (waitpid(pid, &status, 0) < 0)
    if (errno != EINTR)
      return -1;
  if (!WIFEXITED(status) || WEXITSTATUS(status))
    c->errors++;
  return 0;
}

static pid_t launch(const struct conversion *c, char *image) {
  pid_t pid;
  char *args[] = {(char *)c->program, (char *)c->profile, image, NULL};
  int rc = posix_spawn(&pid, c->program, NULL, NULL, args, environ);
  if (rc != 0) {
    fprintf(stderr, "%s: %s\n", image, strerror(rc));
    return -1;
  }
  return pid;
}

int convert_images(struct conversion *c, char **images) {
  size_t started = 0;
  if (!*images)
    return 0;
  do {
    pid_t pid = launch(c, *images);
    if (pid < 0)
      return -1;
    started++;
#ifndef TWIN
    if (collect(c, pid) < 0)
      return -1;
#endif
  } while (*++images);
#ifdef TWIN
  while (started-- > 0)
    if (collect(c, -1) < 0)
      return -1;
#endif
  return c->errors;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessTask();
    return 0;
  }
  size_t n = witnessSize(argc, argv);
  char **images = calloc(n + 1, sizeof *images);
  for (size_t i = 0; i < n; i++)
    images[i] = strdup("scan.tif");
  struct conversion c = {"/proc/self/exe", "--adobe-rgb", 0};
  convert_images(&c, images);
  return witnessReport();
}

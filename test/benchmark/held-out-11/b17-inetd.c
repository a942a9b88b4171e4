// spawn: fork
// loop: endless loop over requests
// origin: requests of a pipe
// limiter: counter that SIGCHLD decreases
// waits: signal handler
// distance: helper functions
// differs: the request is refused or only counted when too many run
// A: bounded N9 | limiter: counter compared before fork
// B: unbounded Y7 | limiter: counter for the statistics
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>

/* A small inetd: one child for each request that comes in over the control pipe. */

#define CHILDREN_MAX 20

struct request {
  char service[24];
};

static volatile sig_atomic_t children;
static unsigned long over;

static void on_child(int sig) {
  int saved = errno;
  (void)sig;
  while (waitpid(-1, NULL, WNOHANG) > 0)
    children--;
  errno = saved;
}

static int admit(void) {
  if (children < CHILDREN_MAX)
    return 1;
  over++;
#ifndef TWIN
  return 0;
#else
  return 1;
#endif
}

static void child_main(const struct request *r) {
  signal(SIGCHLD, SIG_DFL);
  witnessTask();
  _exit(r->service[0] ? 0 : 1);
}

static void dispatch(const struct request *r) {
  sigset_t block, old;
  sigemptyset(&block);
  sigaddset(&block, SIGCHLD);
  sigprocmask(SIG_BLOCK, &block, &old);
  pid_t pid = fork();
  if (pid == 0)
    child_main(r);
  if (pid > 0)
    children++;
  sigprocmask(SIG_SETMASK, &old, NULL);
}

void serve(int control) {
  struct sigaction sa = {.sa_handler = on_child, .sa_flags = SA_RESTART | SA_NOCLDSTOP};
  struct request r;
  sigaction(SIGCHLD, &sa, NULL);
  for (;;) {
    ssize_t got = read(control, &r, sizeof(r));
    if (got < 0 && errno == EINTR)
      continue;
    if (got != (ssize_t)sizeof(r))
      return;
    if (admit())
      dispatch(&r);
  }
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  int ends[2];
  struct request r = {"time"};
  if (pipe(ends) != 0)
    return 1;
  for (size_t i = 0; i < n; i++)
    if (write(ends[1], &r, sizeof(r)) < 0)
      return 1;
  close(ends[1]);
  serve(ends[0]);
  return witnessReport();
}

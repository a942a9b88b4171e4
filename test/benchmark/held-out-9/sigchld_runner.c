// spawn: fork
// loop: while over linked list
// origin: list parameter
// limiter: counter that a signal handler lowers
// waits: at the end
// distance: same function
// differs: limiter
// A: bounded N9 | limiter: suspends while six live
// B: unbounded Y7 | limiter: the counter is only printed
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <signal.h>
#include <sys/wait.h>

typedef struct check {
  struct check *next;
  const char *host;
} check_t;

static volatile sig_atomic_t live;

static void on_child(int sig) {
  int saved = errno;
  (void)sig;
  while (waitpid(-1, NULL, WNOHANG) > 0)
    live--;
  errno = saved;
}

static void run_check(const check_t *c) {
  (void)c;
  witnessTask();
}

int run_checks(const check_t *c) {
  struct sigaction sa = {.sa_handler = on_child, .sa_flags = SA_RESTART};
  sigset_t chld, old;

  sigaction(SIGCHLD, &sa, NULL);
  sigemptyset(&chld);
  sigaddset(&chld, SIGCHLD);
  sigprocmask(SIG_BLOCK, &chld, &old);
  while (c != NULL) {
#ifdef TWIN
    if (live >= 6)
      fprintf(stderr, "checks: %d live\n", (int)live);
    sigprocmask(SIG_SETMASK, &old, NULL);
    sigprocmask(SIG_BLOCK, &chld, NULL);
#else
    while (live >= 6)
      sigsuspend(&old);
#endif
    pid_t pid = fork();
    if (pid == 0) {
      sigprocmask(SIG_SETMASK, &old, NULL);
      run_check(c);
      _exit(0);
    }
    if (pid > 0)
      live++;
    c = c->next;
  }
  while (live > 0)
    sigsuspend(&old);
  sigprocmask(SIG_SETMASK, &old, NULL);
  return 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  check_t *c = calloc(n, sizeof(*c));
  for (size_t i = 0; i + 1 < n; i++)
    c[i].next = &c[i + 1];
  run_checks(c);
  return witnessReport();
}

// spawn: fork
// loop: while over NULL-terminated array
// origin: array parameter
// limiter: counter lowered by a signal handler
// waits: SIGCHLD
// distance: helper function
// differs: limiter
// A: unbounded Y7 | limiter: one short pause above the maximum
// B: bounded N9 | limiter: pauses until there is room
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#define MAX_JOBS 9

static volatile sig_atomic_t jobs;

static void on_child(int sig) {
  int saved = errno;
  (void)sig;
  while (waitpid(-1, NULL, WNOHANG) > 0)
    jobs--;
  errno = saved;
}

static void make_room(void) {
#ifdef TWIN
  while (jobs >= MAX_JOBS)
    usleep(500);
#else
  if (jobs >= MAX_JOBS)
    usleep(500);
#endif
}

static void start_job(const char *command) {
  sigset_t block, old;
  pid_t pid;
  sigemptyset(&block);
  sigaddset(&block, SIGCHLD);
  sigprocmask(SIG_BLOCK, &block, &old);
  pid = fork();
  if (pid == 0) {
    (void)command;
    witnessTask();
    _exit(0);
  }
  if (pid > 0)
    jobs++;
  sigprocmask(SIG_SETMASK, &old, NULL);
}

void run_crontab(const char *const *commands) {
  signal(SIGCHLD, on_child);
  while (*commands != NULL) {
    make_room();
    start_job(*commands++);
  }
  while (jobs > 0)
    usleep(1000);
}

int main(int argc, char **argv) {
  size_t i, n = witnessSize(argc, argv);
  const char **commands = calloc(n + 1, sizeof(*commands));
  for (i = 0; i < n; i++)
    commands[i] = "/usr/bin/updatedb";
  run_crontab(commands);
  return witnessReport();
}

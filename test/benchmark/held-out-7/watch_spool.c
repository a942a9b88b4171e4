// spawn: fork
// loop: while read of events
// origin: events of a pipe
// waits: waitpid
// distance: same function
// differs: options of waitpid
// A: unbounded Y8 | limiter: none, finished children are only collected
// B: bounded N3 | limiter: waits for the child
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <sys/wait.h>

struct event {
  uint32_t inode;
  uint32_t mask;
};

static void print_job(uint32_t inode) {
  witnessTask();
  _exit(inode == 0);
}

static void spooler(int events) {
  struct event ev;
  for (;;) {
    ssize_t got = read(events, &ev, sizeof ev);
    if (got < 0 && errno == EINTR)
      continue;
    if (got != (ssize_t)sizeof ev)
      return;
    if (!(ev.mask & 1))
      continue;
    pid_t job = fork();
    if (job == 0)
      print_job(ev.inode);
#ifdef TWIN
    while (waitpid(job, NULL, 0) < 0 && errno == EINTR)
      continue;
#else
    while (waitpid(-1, NULL, WNOHANG) > 0)
      continue;
#endif
  }
}

int main(int argc, char **argv) {
  int p[2];
  size_t n = witnessSize(argc, argv);
  if (pipe(p))
    return 1;
  if (fork() == 0) {
    struct event ev = {17, 1};
    while (n--)
      (void)!write(p[1], &ev, sizeof ev);
    _exit(0);
  }
  close(p[1]);
  spooler(p[0]);
  return witnessReport();
}

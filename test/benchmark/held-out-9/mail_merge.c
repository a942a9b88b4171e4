// spawn: fork
// loop: for over array
// origin: pointer and length
// waits: at the end
// distance: same function
// differs: limiter
// A: bounded N9 | limiter: counter and wait
// B: unbounded Y4 | limiter: counter and a wait that does not block
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <sys/wait.h>

#define MAX_SENDERS 8

struct recipient {
  const char *address;
  int flags;
};

static void deliver(const struct recipient *to) {
  (void)to;
  witnessTask();
}

int merge_and_send(const struct recipient *list, size_t count) {
  int running = 0;
  int failed = 0;

  for (size_t i = 0; i < count; i++) {
    if (list[i].address == NULL)
      continue;
    if (running >= MAX_SENDERS) {
#ifdef TWIN
      pid_t done = waitpid(-1, NULL, WNOHANG);
#else
      pid_t done = waitpid(-1, NULL, 0);
#endif
      if (done > 0)
        running--;
    }
    pid_t pid = fork();
    if (pid < 0) {
      failed++;
      continue;
    }
    if (pid == 0) {
      deliver(&list[i]);
      _exit(0);
    }
    running++;
  }
  while (wait(NULL) > 0 || errno == EINTR)
    ;
  return failed;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct recipient *r = calloc(n, sizeof(*r));
  for (size_t i = 0; i < n; i++)
    r[i].address = "a@example.org";
  merge_and_send(r, n);
  return witnessReport();
}

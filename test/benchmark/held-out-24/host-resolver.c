// spawn: fork
// loop: strtok_r over a text
// origin: list of names in a query
// distance: same function
// differs: limiter
// A: bounded N5 | limiter: waits for one child when the window is full | waits: in the loop and after it
// B: unbounded Y4 | limiter: WNOHANG wait whose answer is ignored | waits: after the loop
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <string.h>
#include <sys/types.h>
#include <sys/wait.h>

enum { INFLIGHT = 12 };

struct resolver {
  const char *server;
  unsigned running;
  unsigned failed;
};

static void resolve(const struct resolver *rs, const char *name) {
  witnessTask();
  (void)rs;
  _exit(strlen(name) > 253 ? 1 : 0);
}

static int reap(struct resolver *rs, int flags) {
  int status;
  pid_t pid;
  do
    pid = waitpid(-1, &status, flags);
  while (pid < 0 && errno == EINTR);
  if (pid <= 0)
    return -1;
  rs->running--;
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
    rs->failed++;
  return 0;
}

int resolve_names(struct resolver *rs, char *list) {
  char *save = NULL, *name;
  for (name = strtok_r(list, " ,", &save); name; name = strtok_r(NULL, " ,", &save)) {
    pid_t pid;
    if (rs->running >= INFLIGHT)
#ifndef TWIN
      reap(rs, 0);
#else
      reap(rs, WNOHANG);
#endif
    pid = fork();
    if (pid < 0) {
      rs->failed++;
      continue;
    }
    if (pid == 0)
      resolve(rs, name);
    rs->running++;
  }
  while (rs->running > 0 && reap(rs, 0) == 0)
    ;
  return rs->failed ? -1 : 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv), used = 0;
  struct resolver rs = {.server = "192.0.2.53"};
  char *list = malloc(n * 24 + 1);
  for (size_t i = 0; i < n; i++)
    used += (size_t)sprintf(list + used, "h%zu.example.net,", i);
  resolve_names(&rs, list);
  return witnessReport();
}

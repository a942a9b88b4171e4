// spawn: fork
// loop: index
// origin: request struct
// limiter: none
// waits: waitpid
// distance: same function
// differs: where the wait is
// A: unbounded Y1 | waits: after the loop
// B: bounded N3 | waits: in the iteration
// witness: runnable
#include "witness.h"
#include <stdint.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

struct scan_request {
  char target[64];
  uint16_t first_port;
  uint16_t last_port;
};

struct scan_result {
  int open;
  int errors;
};

static int probe(const char *target, unsigned port) {
  (void)target;
  witnessTask();
  return port % 2;
}

static void reap(struct scan_result *res) {
  int status;
  if (waitpid(-1, &status, 0) < 0 || !WIFEXITED(status))
    res->errors++;
  else if (WEXITSTATUS(status) == 0)
    res->open++;
}

struct scan_result scan(const struct scan_request *req) {
  struct scan_result res = {0, 0};
  unsigned port;
  int children = 0;

  for (port = req->first_port; port <= req->last_port; port++) {
    pid_t pid = fork();
    if (pid == 0)
      _exit(probe(req->target, port));
    if (pid < 0) {
      res.errors++;
      continue;
    }
#ifdef TWIN
    reap(&res);
#else
    children++;
#endif
  }
  while (children-- > 0)
    reap(&res);
  return res;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct scan_request req = {"10.0.0.1", 1, (uint16_t)n};
  scan(&req);
  return witnessReport();
}

// spawn: fork and exec
// loop: while with a decreasing counter
// origin: field of a text protocol
// waits: after the loop
// distance: helper function
// differs: limiter
// A: bounded N7 | limiter: clamped before the loop
// B: unbounded Y7 | limiter: assertion compiled out
// witness: runnable
// flags: -DNDEBUG
#include "witness.h"
#include <assert.h>
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define GUESTS 25

struct submission {
  char digest[65];
  unsigned replicas;
};

static int parse_submission(const char *line, struct submission *out) {
  memset(out, 0, sizeof(*out));
  return sscanf(line, "DETONATE %64s x%u", out->digest, &out->replicas) == 2 ? 0 : -EINVAL;
}

static pid_t boot_guest(const struct submission *s, unsigned index) {
  char number[16];
  snprintf(number, sizeof(number), "%u", index);
  pid_t pid = fork();
  if (pid == 0) {
    execl("/proc/self/exe", "guest", s->digest, number, (char *)NULL);
    _exit(127);
  }
  return pid;
}

static int collect_verdicts(void) {
  int status, malicious = 0;
  while (waitpid(-1, &status, 0) > 0)
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
      malicious++;
  return malicious;
}

int detonate(const char *line) {
  struct submission s;
  int rc = parse_submission(line, &s);
  if (rc != 0)
    return rc;
#ifndef TWIN
  if (s.replicas > GUESTS)
    s.replicas = GUESTS;
#else
  assert(s.replicas <= GUESTS);
#endif
  while (s.replicas > 0) {
    s.replicas--;
    if (boot_guest(&s, s.replicas) < 0) {
      fprintf(stderr, "sandbox: %s: %s\n", s.digest, strerror(errno));
      break;
    }
  }
  return collect_verdicts();
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessTask();
    return 0;
  }
  char line[128];
  snprintf(line, sizeof(line), "DETONATE d41d8cd98f00b204 x%zu", witnessSize(argc, argv));
  if (detonate(line) != 0)
    return 1;
  return witnessReport();
}

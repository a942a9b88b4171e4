// spawn: popen
// loop: counted
// origin: array and count of a request
// waits: chunk or after the loop
// distance: helper function
// differs: limiter
// A: bounded N6 | limiter: reads all pipes when the batch is full
// B: unbounded Y1 | limiter: none
// witness: runnable
#include "witness.h"
#include <string.h>

#define PIPES_AT_ONCE 8

struct expiry_request {
  const char *checker;
  char (*hosts)[64];
  size_t nhosts;
};

struct expiry_report {
  unsigned valid, expiring, unreachable;
};

static FILE *begin_check(const char *checker, const char *host) {
  char command[512];
  if (snprintf(command, sizeof(command), "exec %s -host %s", checker, host) >=
      (int)sizeof(command))
    return NULL;
  return popen(command, "r");
}

static void end_check(FILE *pipe, struct expiry_report *report) {
  int days = -1;
  if (fscanf(pipe, "notAfter in %d", &days) != 1)
    days = -1;
  if (pclose(pipe) != 0 || days < 0)
    report->unreachable++;
  else if (days < 21)
    report->expiring++;
  else
    report->valid++;
}

int check_expiry(const struct expiry_request *rq, struct expiry_report *report) {
  FILE **pipes = calloc(rq->nhosts, sizeof(*pipes));
  size_t i, open = 0;

  if (!pipes)
    return -1;
  memset(report, 0, sizeof(*report));
  for (i = 0; i < rq->nhosts; i++) {
    FILE *p = begin_check(rq->checker, rq->hosts[i]);
    if (!p) {
      report->unreachable++;
      continue;
    }
    pipes[open++] = p;
#ifndef TWIN
    if (open == PIPES_AT_ONCE)
      while (open > 0)
        end_check(pipes[--open], report);
#endif
  }
  while (open > 0)
    end_check(pipes[--open], report);
  free(pipes);
  return report->unreachable ? 1 : 0;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessTask();
    puts("notAfter in 90");
    return 0;
  }
  struct expiry_request rq = {.checker = argv[0], .nhosts = witnessSize(argc, argv)};
  struct expiry_report report;
  witnessState()->Quiet = 25000000; // starting a shell takes a while
  rq.hosts = calloc(rq.nhosts, sizeof(*rq.hosts));
  for (size_t i = 0; i < rq.nhosts; i++)
    sprintf(rq.hosts[i], "www%zu.example.org", i);
  check_expiry(&rq, &report);
  return witnessReport();
}

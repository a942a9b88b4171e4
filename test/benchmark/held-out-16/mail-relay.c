// spawn: fork
// loop: strtok_r over a header
// origin: message text
// limiter: count of children
// waits: after the loop
// distance: helper function
// differs: what a full table leads to
// A: bounded N9 | limiter: waits for a child when the table is full
// B: unbounded Y7 | limiter: writes to the log when the table is full
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define MAX_DELIVERIES 12

struct relay {
  int deliveries;
  unsigned long failed;
};

static void deliver(const char *rcpt, const char *body) {
  witnessTask();
  _exit(strchr(rcpt, '@') && body ? 0 : 75);
}

static int reap_one(struct relay *r) {
  int status;
  pid_t pid;
  do
    pid = wait(&status);
  while (pid < 0 && errno == EINTR);
  if (pid < 0)
    return -1;
  r->deliveries--;
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
    r->failed++;
  return 0;
}

static int start_delivery(struct relay *r, const char *rcpt, const char *body) {
  if (r->deliveries >= MAX_DELIVERIES) {
#ifndef TWIN
    if (reap_one(r) < 0)
      return -1;
#else
    fprintf(stderr, "relay: %d deliveries, limit is %d\n", r->deliveries, MAX_DELIVERIES);
#endif
  }
  pid_t pid = fork();
  if (pid < 0)
    return -1;
  if (pid == 0)
    deliver(rcpt, body);
  r->deliveries++;
  return 0;
}

int relay_message(struct relay *r, const char *to_header, const char *body) {
  char *copy = strdup(to_header), *save = NULL;
  int rc = 0;
  if (!copy)
    return -1;
  for (char *rcpt = strtok_r(copy, ", \t", &save); rcpt; rcpt = strtok_r(NULL, ", \t", &save)) {
    if (start_delivery(r, rcpt, body) < 0) {
      rc = -1;
      break;
    }
  }
  while (r->deliveries > 0 && reap_one(r) == 0)
    ;
  free(copy);
  return rc;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv), used = 0;
  char *header = malloc(n * 32 + 1);
  struct relay r = {0, 0};
  header[0] = 0;
  for (size_t i = 0; i < n; i++)
    used += (size_t)sprintf(header + used, "user%zu@example.org, ", i);
  relay_message(&r, header, "Subject: hello\r\n\r\n");
  return witnessReport();
}

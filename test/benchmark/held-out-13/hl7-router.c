// spawn: fork
// loop: for over tokens
// origin: parsed text
// limiter: reaping children
// waits: after the loop
// distance: same function
// differs: whether the reaping blocks when too many are alive
// A: unbounded Y7 | limiter: waitpid with WNOHANG
// B: bounded N5 | limiter: waitpid that blocks at eight children
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <string.h>
#include <sys/wait.h>

#define ROUTE_CHILDREN 8

static int alive;

static void reap(int options) {
  int status;
  pid_t pid = waitpid(-1, &status, options);
  if (pid <= 0)
    return;
  alive--;
  if (WIFEXITED(status) && WEXITSTATUS(status) != 0)
    fprintf(stderr, "hl7: child %d failed with %d\n", (int)pid, WEXITSTATUS(status));
}

static int route_segment(const char *segment) {
  witnessTask();
  return strlen(segment) >= 3 ? 0 : 2;
}

/* Segments of an HL7 v2 message end in a carriage return. */
int route_message(char *message) {
  char *save = NULL;
  for (char *segment = strtok_r(message, "\r", &save); segment; segment = strtok_r(NULL, "\r", &save)) {
    if (strncmp(segment, "MSH", 3) == 0)
      continue;
#ifndef TWIN
    if (alive >= ROUTE_CHILDREN)
      reap(WNOHANG);
#else
    while (alive >= ROUTE_CHILDREN)
      reap(0);
#endif
    pid_t pid = fork();
    if (pid < 0) {
      fprintf(stderr, "hl7: fork: %s\n", strerror(errno));
      return -1;
    }
    if (pid == 0)
      _exit(route_segment(segment));
    alive++;
  }
  while (alive > 0)
    reap(0);
  return 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char *text = calloc(n + 2, 16), *end = text;
  end += sprintf(end, "MSH|^~\\&|LAB\r");
  for (size_t i = 0; i < n; i++)
    end += sprintf(end, "OBX|%zu|NM\r", i);
  route_message(text);
  return witnessReport();
}

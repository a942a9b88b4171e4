// spawn: fork
// loop: strtok_r
// origin: form field
// limiter: process counter
// waits: waitpid
// distance: helper function
// differs: blocking or polling wait
// A: unbounded Y4 | limiter: waitpid with WNOHANG once
// B: bounded N9 | limiter: blocking waitpid
// witness: runnable
#include "witness.h"
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

static int children;
static const int max_children = 8;

static void wait_for_room(void) {
  int status;
  if (children < max_children)
    return;
#ifdef TWIN
  if (waitpid(-1, &status, 0) > 0)
    children--;
#else
  if (waitpid(-1, &status, WNOHANG) > 0)
    children--;
#endif
}

static void send_invitation(const char *address) {
  (void)address;
  witnessTask();
}

/* invite=a@x.org,b@x.org,... */
void invite_guests(char *field) {
  char *state = NULL;
  for (char *address = strtok_r(field, ",", &state); address != NULL;
       address = strtok_r(NULL, ",", &state)) {
    pid_t pid;
    wait_for_room();
    pid = fork();
    if (pid == 0) {
      send_invitation(address);
      _exit(0);
    }
    if (pid > 0)
      children++;
  }
  while (children > 0 && waitpid(-1, NULL, 0) > 0)
    children--;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char *field = calloc(n + 1, 8);
  while (n-- > 0)
    strcat(field, "a@x.de,");
  invite_guests(field);
  return witnessReport();
}

// spawn: fork
// loop: for with strtok_r
// origin: ATTENDEE lines of an invitation
// waits: in the loop, and after it
// distance: helper function
// differs: limiter
// A: bounded N5 | limiter: waits for a child when eight run
// B: unbounded Y4 | limiter: looks for an ended child and goes on without one
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <string.h>
#include <sys/wait.h>

#define SENDERS 8

struct mailer {
  const char *organizer;
  int running;
  int failures;
};

static void note_exit(struct mailer *m, int status) {
  m->running--;
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
    m->failures++;
}

static int send_invite(struct mailer *m, const char *attendee) {
  pid_t pid = fork();
  if (pid < 0)
    return -errno;
  if (pid == 0) {
    (void)attendee;
    witnessTask();
    _exit(0);
  }
  m->running++;
  return 0;
}

static void make_room(struct mailer *m) {
  int status;
  if (m->running < SENDERS)
    return;
#ifndef TWIN
  if (waitpid(-1, &status, 0) > 0)
#else
  if (waitpid(-1, &status, WNOHANG) > 0)
#endif
    note_exit(m, status);
}

int invite_all(char *ics, const char *organizer) {
  struct mailer m = {organizer, 0, 0};
  char *save = NULL, *line;
  int status;
  for (line = strtok_r(ics, "\n", &save); line; line = strtok_r(NULL, "\n", &save)) {
    const char *address;
    if (strncmp(line, "ATTENDEE", 8) != 0)
      continue;
    address = strstr(line, "mailto:");
    if (!address)
      continue;
    make_room(&m);
    if (send_invite(&m, address + 7) < 0)
      m.failures++;
  }
  while (m.running > 0 && waitpid(-1, &status, 0) > 0)
    note_exit(&m, status);
  return m.failures;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv), i;
  char *ics = calloc(n + 2, 64), *at = ics;
  at += sprintf(at, "BEGIN:VEVENT\n");
  for (i = 0; i < n; i++)
    at += sprintf(at, "ATTENDEE;RSVP=TRUE:mailto:p%zu@example.org\n", i);
  invite_all(ics, "boss@example.org");
  return witnessReport();
}

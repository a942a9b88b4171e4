// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu17 -D_GNU_SOURCE
// A helper makes room by waiting for a child, another function starts one.

#include <errno.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

#define SLOTS 8

static unsigned active;

static void start(const char *line) {
  pid_t pid = fork();
  if (pid == 0) {
    execl("/bin/rotate", line, (char *)NULL);
    _exit(127);
  }
  if (pid > 0)
    active++;
}

static void make_room(void) {
  while (active >= SLOTS) {
    pid_t pid = waitpid(-1, NULL, 0);
    if (pid > 0)
      active--;
    else if (pid == 0 || errno == ECHILD)
      break;
  }
}

static void rotate(const char *line) {
  make_room();
  start(line);
}

// OK: while there are eight, it waits for one.
void all(FILE *file) {
  char line[80];
  while (fgets(line, sizeof line, file))
    rotate(line);
}

static void look_for_room(void) {
  while (active >= SLOTS) {
    pid_t pid = waitpid(-1, NULL, WNOHANG);
    if (pid > 0)
      active--;
    else if (pid == 0 || errno == ECHILD)
      break;
  }
}

static void rotate_now(const char *line) {
  look_for_room();
  start(line);
}

void all_at_once(FILE *file) {
  char line[80];
  while (fgets(line, sizeof line, file))
    rotate_now(line);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

static void wait_for_one(void) {
  int status;
  pid_t pid;
  if (active < SLOTS)
    return;
  do
    pid = wait(&status);
  while (pid < 0 && errno == EINTR);
  if (pid > 0)
    active--;
}

static void rotate_next(const char *line) {
  wait_for_one();
  start(line);
}

// OK: the same with an early return.
void all_in_turn(FILE *file) {
  char line[80];
  while (fgets(line, sizeof line, file))
    rotate_next(line);
}

static void rotate_unless(const char *line, int quick) {
  if (!quick)
    wait_for_one();
  start(line);
}

void not_all_waited_for(FILE *file, int quick) {
  char line[80];
  while (fgets(line, sizeof line, file))
    rotate_unless(line, quick);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

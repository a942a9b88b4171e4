// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu17 -D_GNU_SOURCE
// Windows in an object that a helper empties: by waiting for all, or for one.

#include <poll.h>
#include <netinet/in.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>
extern char **environ;
#define BATCH 16

struct run {
  unsigned live, failed;
};

static int launch(char *command) {
  char *args[] = {command, NULL};
  pid_t pid;
  int rc = posix_spawn(&pid, "/bin/hook", NULL, NULL, args, environ);
  if (rc != 0)
    perror(command);
  return rc;
}

// starts, and answers something else than 0
static int launch_twice(char *command) {
  char *args[] = {command, NULL};
  pid_t pid;
  int rc = posix_spawn(&pid, "/bin/hook", NULL, NULL, args, environ);
  return rc != 0 ? rc : (int)pid;
}

static void reap_all(struct run *run) {
  int status;
  while (run->live > 0 && wait(&status) > 0)
    run->live--;
}

static void reap_one(struct run *run) {
  wait(NULL);
  run->live = 0;
}

void waits_for_all(FILE *list) {
  struct run run = {0, 0};
  char line[256];
  while (fgets(line, sizeof(line), list)) {
    if (launch(line) != 0) {
      run.failed++;
      continue;
    }
    run.live++;
    if (run.live == BATCH)
      reap_all(&run);
  }
  reap_all(&run);
}

void waits_for_one(FILE *list) {
  struct run run = {0, 0};
  char line[256];
  while (fgets(line, sizeof(line), list)) {
    if (launch(line) != 0)
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      continue;
    run.live++;
    if (run.live == BATCH)
      reap_one(&run);
  }
  reap_all(&run);
}

void counts_what_failed(FILE *list) {
  struct run run = {0, 0};
  char line[256];
  while (fgets(line, sizeof(line), list)) {
    if (launch_twice(line) != 0)
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      continue;
    run.live++;
    if (run.live == BATCH)
      reap_all(&run);
  }
  reap_all(&run);
}

struct sweep {
  struct pollfd *fds;
  nfds_t used;
};

static void begin_probe(struct sweep *s, struct sockaddr_in *to) {
  int fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
  connect(fd, (struct sockaddr *)to, sizeof(*to));
  s->fds[s->used] = (struct pollfd){.fd = fd, .events = POLLOUT};
  s->used++;
}

static void finish_probes(struct sweep *s) {
  poll(s->fds, s->used, 3000);
  for (nfds_t i = 0; i < s->used; i++)
    close(s->fds[i].fd);
  s->used = 0;
}

static void look_at_probes(struct sweep *s) {
  poll(s->fds, s->used, 3000);
  s->used = 0;
}

void closes_all(struct sweep *s, struct sockaddr_in *to, size_t n) {
  for (size_t i = 0; i < n; i++) {
    begin_probe(s, &to[i]);
    if (s->used == BATCH)
      finish_probes(s);
  }
}

void closes_none(struct sweep *s, struct sockaddr_in *to, size_t n) {
  for (size_t i = 0; i < n; i++) {
    begin_probe(s, &to[i]);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    if (s->used == BATCH)
      look_at_probes(s);
  }
}

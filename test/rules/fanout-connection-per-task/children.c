// RUN: %check_rule %s fanout-connection-per-task -- -std=gnu17 -D_GNU_SOURCE
// A process for each element: a connection that the child opens.

#include <netinet/in.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

extern struct sockaddr_in cache;
void ask(int connection, const char *uri);

static int import(const char *uri) {
  int connection = socket(AF_INET, SOCK_STREAM, 0);
  if (connect(connection, (struct sockaddr *)&cache, sizeof cache) < 0)
    return 1;
  ask(connection, uri);
  return 0;
}

void byVariable(const char *const *uris, size_t count) {
  for (size_t i = 0; i < count; i++) {
    pid_t pid = fork();
    if (pid == 0)
      _exit(import(uris[i]));
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-connection-per-task]
  }
}

void bySwitch(const char *const *uris, size_t count) {
  for (size_t i = 0; i < count; i++)
    switch (fork()) {
    case 0:
      import(uris[i]);
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-connection-per-task]
      _exit(0);
    case -1:
      abort();
    }
}

// OK: one connection, of the parent, for all children.
void byParent(const char *const *uris, size_t count) {
  int connection = socket(AF_INET, SOCK_STREAM, 0);
  connect(connection, (struct sockaddr *)&cache, sizeof cache);
  for (size_t i = 0; i < count; i++)
    if (fork() == 0) {
      ask(connection, uris[i]);
      _exit(0);
    }
}

// OK: the parent goes on after it has connected.
void inParentsBranch(const char *const *uris, size_t count) {
  for (size_t i = 0; i < count; i++) {
    pid_t pid = fork();
    if (pid > 0) {
      import(uris[i]);
      continue;
    }
    ask(0, uris[i]);
    _exit(0);
  }
}

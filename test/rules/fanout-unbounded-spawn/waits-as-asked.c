// RUN: %check_rule %s fanout-unbounded-spawn
// A function that waits for a child or only looks, as its caller says.

#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

void serve(int connection);

static int children;

static void reap(int block) {
  while (children > 0 && waitpid(-1, 0, block ? 0 : WNOHANG) > 0) {
    children--;
    block = 0;
  }
}

void looksOnly(int server) {
  for (;;) {
    reap(0);
    int connection = accept(server, 0, 0);
    if (fork() == 0) {
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      serve(connection);
      _exit(0);
    }
    children++;
    close(connection);
  }
}

// OK
void waitsWhenFull(int server) {
  for (;;) {
    reap(children >= 12);
    int connection = accept(server, 0, 0);
    if (fork() == 0) {
      serve(connection);
      _exit(0);
    }
    children++;
    close(connection);
  }
}

// spawn: fork
// loop: endless, or counted
// waits: after the loop
// distance: same function
// differs: who calls accept
// A: unbounded Y8 | origin: accept | limiter: none
// B: bounded N1 | origin: constant | limiter: eight children that accept themselves
// witness: runnable
#include "witness.h"
#include <stddef.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>

#define CHILDREN 8

static void talk(int c) {
  witnessTask();
  close(c);
}

static void server(int ls) {
  int c;
#ifdef TWIN
  for (int i = 0; i < CHILDREN; i++)
    if (fork() == 0) {
      while ((c = accept(ls, NULL, NULL)) >= 0)
        talk(c);
      _exit(0);
    }
#else
  while ((c = accept(ls, NULL, NULL)) >= 0) {
    if (fork() == 0) {
      close(ls);
      talk(c);
      _exit(0);
    }
    close(c);
  }
#endif
  while (wait(NULL) > 0)
    ;
}

int main(int argc, char **argv) {
  struct sockaddr_un a = {.sun_family = AF_UNIX};
  size_t n = witnessSize(argc, argv);
  int ls = socket(AF_UNIX, SOCK_STREAM, 0);
  witnessState();
  snprintf(a.sun_path + 1, sizeof(a.sun_path) - 1, "inetd%d", getpid());
  bind(ls, (struct sockaddr *)&a, sizeof a);
  listen(ls, 64);
  if (fork() == 0) {
    for (size_t i = 0; i < n; i++) {
      int c = socket(AF_UNIX, SOCK_STREAM, 0);
      connect(c, (struct sockaddr *)&a, sizeof a);
      close(c);
    }
    while (__atomic_load_n(&witnessState()->Started, __ATOMIC_RELAXED) < (int64_t)n)
      witnessSleep(1000000);
    shutdown(ls, SHUT_RDWR);
    _exit(0);
  }
  server(ls);
  return witnessReport();
}

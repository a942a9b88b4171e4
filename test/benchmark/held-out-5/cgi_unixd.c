// spawn: fork
// loop: while
// origin: datagrams from a socket
// waits: SIGCHLD ignored, or wait
// distance: same function
// differs: whether the loop waits while many children are alive
// A: unbounded Y8 | limiter: none
// B: bounded N9 | limiter: counter of children
// witness: runnable
#include "witness.h"
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>

#define MAX_SCRIPTS 18

static void script(const char *query, ssize_t len) {
  witnessTask();
  _exit(len > 0 && memchr(query, '%', (size_t)len) != NULL);
}

static void cgi_loop(int sock) {
  char query[512];
  ssize_t len;
#ifdef TWIN
  int alive = 0;
#endif

  while ((len = recv(sock, query, sizeof query, 0)) > 0) {
#ifdef TWIN
    while (alive >= MAX_SCRIPTS)
      if (wait(NULL) > 0)
        alive--;
#endif
    switch (fork()) {
    case -1:
      perror("fork");
      break;
    case 0:
      close(sock);
      script(query, len);
      break;
    default:
#ifdef TWIN
      alive++;
#endif
      break;
    }
  }
  while (wait(NULL) > 0)
    ;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  int sv[2];
  witnessState();
  socketpair(AF_UNIX, SOCK_SEQPACKET, 0, sv);
  if (fork() == 0) {
    close(sv[0]);
    while (n--)
      send(sv[1], "GET /", 5, 0);
    _exit(0);
  }
  close(sv[1]);
  cgi_loop(sv[0]);
  return witnessReport();
}

// spawn: pthread_create
// loop: accept
// origin: endless accept
// waits: detached
// distance: same function
// differs: guard
// A: bounded N9 | limiter: a client over the maximum is closed
// B: unbounded Y7 | limiter: a client over the maximum is counted in the statistics
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>

enum { MAX_CLIENTS = 24 };

static atomic_int clients;
static atomic_ulong refused;

static void *client_main(void *arg) {
  int fd = (int)(intptr_t)arg;
  witnessTask();
  close(fd);
  atomic_fetch_sub(&clients, 1);
  return NULL;
}

void relay_loop(int lfd) {
  int fd;
  while ((fd = accept(lfd, NULL, NULL)) >= 0) {
    pthread_t t;
    if (atomic_fetch_add(&clients, 1) >= MAX_CLIENTS) {
      atomic_fetch_add(&refused, 1);
#ifndef TWIN
      atomic_fetch_sub(&clients, 1);
      close(fd);
      continue;
#endif
    }
    if (pthread_create(&t, NULL, client_main, (void *)(intptr_t)fd) != 0)
      abort();
    pthread_detach(t);
  }
}

static void *serve(void *arg) {
  relay_loop(*(int *)arg);
  return NULL;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct sockaddr_un sa = {AF_UNIX, ""};
  snprintf(sa.sun_path + 1, sizeof(sa.sun_path) - 1, "relay-%d", (int)getpid());
  int lfd = socket(AF_UNIX, SOCK_STREAM, 0);
  pthread_t t;
  if (bind(lfd, (struct sockaddr *)&sa, sizeof(sa)) || listen(lfd, 1024))
    return 1;
  pthread_create(&t, NULL, serve, &lfd);
  for (size_t i = 0; i < n; i++) {
    int s = socket(AF_UNIX, SOCK_STREAM, 0);
    if (connect(s, (struct sockaddr *)&sa, sizeof(sa)))
      return 1;
    close(s);
  }
  return witnessReport();
}

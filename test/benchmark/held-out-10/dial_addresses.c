// spawn: pthread_create
// loop: for over addrinfo
// origin: answer of the resolver
// waits: join
// distance: same function
// differs: limiter
// A: bounded N11 | limiter: the first two addresses only
// B: abstain-ok U2 | limiter: none
// witness: runnable
#define _GNU_SOURCE
#include "witness.h"
#include <netdb.h>
#include <pthread.h>
#include <string.h>
#include <sys/socket.h>

struct attempt {
  pthread_t tid;
  const struct addrinfo *address;
  struct attempt *next;
  int fd;
};

static void *try_connect(void *arg) {
  struct attempt *a = arg;
  witnessTask();
  a->fd = a->address->ai_family;
  return NULL;
}

int dial(const char *host, const char *port) {
  struct addrinfo hints, *found = NULL;
  memset(&hints, 0, sizeof(hints));
  hints.ai_socktype = SOCK_STREAM;
  if (getaddrinfo(host, port, &hints, &found) != 0)
    return -1;
  struct attempt *attempts = NULL;
  int tried = 0, fd = -1;
  for (const struct addrinfo *ai = found; ai; ai = ai->ai_next) {
#ifndef TWIN
    if (tried == 2)
      break;
#endif
    struct attempt *a = calloc(1, sizeof(*a));
    a->address = ai;
    if (pthread_create(&a->tid, NULL, try_connect, a) != 0) {
      free(a);
      continue;
    }
    a->next = attempts;
    attempts = a;
    tried++;
  }
  while (attempts) {
    struct attempt *a = attempts;
    attempts = a->next;
    pthread_join(a->tid, NULL);
    fd = a->fd;
    free(a);
  }
  freeaddrinfo(found);
  return fd;
}

int main(int argc, char **argv) {
  witnessSize(argc, argv);
  dial("127.0.0.1", "80");
  return witnessReport();
}

// trap: D12
// spawn: pthread_create detached
// loop: endless accept loop
// origin: connections of clients
// waits: detached
// distance: same function
// differs: whether a slot is awaited before accept
// A: unbounded Y8 | limiter: none
// B: bounded N4 | limiter: semaphore before accept
// witness: runnable
#include "witness.h"
#include <arpa/inet.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdlib.h>
#include <sys/socket.h>

static sem_t room;

static void *serve(void *p) {
  int fd = (int)(intptr_t)p;
  witnessTask();
  close(fd);
  sem_post(&room);
  return NULL;
}

static void *server(void *p) {
  int srv = *(int *)p, fd;
  pthread_t id;
  for (;;) {
#ifdef TWIN
    sem_wait(&room);
#endif
    fd = accept(srv, NULL, NULL);
    if (fd < 0)
      break;
    if (pthread_create(&id, NULL, serve, (void *)(intptr_t)fd) != 0) {
      close(fd);
      continue;
    }
    pthread_detach(id);
  }
  return NULL;
}

int main(int argc, char **argv) {
  struct sockaddr_in sa = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t len = sizeof sa;
  int srv = socket(AF_INET, SOCK_STREAM, 0);
  pthread_t main_loop;
  sem_init(&room, 0, 32);
  bind(srv, (struct sockaddr *)&sa, len);
  listen(srv, 4096);
  getsockname(srv, (struct sockaddr *)&sa, &len);
  for (size_t n = witnessSize(argc, argv); n > 0; n--) {
    int c = socket(AF_INET, SOCK_STREAM, 0);
    if (connect(c, (struct sockaddr *)&sa, sizeof sa) != 0)
      perror("connect");
  }
  witnessState()->LastEntry = witnessNow() + 200000000;
  pthread_create(&main_loop, NULL, server, &srv);
  witnessSleep(300000000);
  return witnessReport();
}

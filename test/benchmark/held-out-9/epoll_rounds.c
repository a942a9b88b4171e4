// spawn: pthread_create
// loop: epoll_wait
// origin: endless events
// distance: same function
// differs: where the threads are joined
// A: bounded N6 | limiter: at most 16 events per round | waits: per round
// B: unbounded Y8 | limiter: at most 16 events per round | waits: detached
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <sys/epoll.h>
#include <sys/socket.h>

#define EVENTS 16

static void *serve_fd(void *arg) {
  int fd = (int)(intptr_t)arg;
  witnessTask();
  close(fd);
  return NULL;
}

void reactor_run(int ep, volatile int *stop) {
  struct epoll_event ev[EVENTS];
  pthread_t t[EVENTS];

  while (!*stop) {
    int n = epoll_wait(ep, ev, EVENTS, 10);
    for (int i = 0; i < n; i++) {
      epoll_ctl(ep, EPOLL_CTL_DEL, ev[i].data.fd, NULL);
      if (pthread_create(&t[i], NULL, serve_fd, (void *)(intptr_t)ev[i].data.fd))
        abort();
    }
    for (int i = 0; i < n; i++)
#ifdef TWIN
      pthread_detach(t[i]);
#else
      pthread_join(t[i], NULL);
#endif
  }
}

static int ep;
static volatile int stop;

static void *runner(void *arg) {
  (void)arg;
  reactor_run(ep, &stop);
  return NULL;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  pthread_t t;
  ep = epoll_create1(0);
  for (size_t i = 0; i < n; i++) {
    int sv[2];
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, sv))
      return 1;
    struct epoll_event e = {.events = EPOLLIN, .data.fd = sv[0]};
    epoll_ctl(ep, EPOLL_CTL_ADD, sv[0], &e);
    if (write(sv[1], "x", 1) != 1)
      return 1;
  }
  pthread_create(&t, NULL, runner, NULL);
  while (witnessState()->Started < (int64_t)n)
    usleep(1000);
  stop = 1;
  pthread_join(t, NULL);
  return witnessReport();
}

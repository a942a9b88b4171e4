// spawn: pthread_create
// loop: events of epoll_wait
// origin: sockets that clients opened
// limiter: size of the event array
// waits: joined or detached
// distance: same function
// differs: whether the threads outlive the turn
// A: unbounded Y8 | waits: detached
// B: bounded N6 | waits: joined in the turn, at most 16
// witness: runnable
// libraries: -lpthread
#include "witness.h"
#include <pthread.h>
#include <stdint.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>

#define EVENTS 16

static void *serve_fd(void *arg) {
  (void)arg;
  witnessTask();
  return NULL;
}

/* Serves until nothing happens for half a second. */
void event_loop(int epfd) {
  struct epoll_event events[EVENTS];
  int ready;
  while ((ready = epoll_wait(epfd, events, EVENTS, 500)) > 0) {
    pthread_t threads[EVENTS];
    for (int i = 0; i < ready; i++) {
      int fd = events[i].data.fd;
      epoll_ctl(epfd, EPOLL_CTL_DEL, fd, NULL);
      pthread_create(&threads[i], NULL, serve_fd, (void *)(intptr_t)fd);
#ifndef TWIN
      pthread_detach(threads[i]);
#endif
    }
#ifdef TWIN
    for (int i = 0; i < ready; i++)
      pthread_join(threads[i], NULL);
#endif
  }
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  int epfd = epoll_create1(0);
  while (n-- > 0) {
    int fd = eventfd(1, 0);
    struct epoll_event event = {.events = EPOLLIN, .data = {.fd = fd}};
    epoll_ctl(epfd, EPOLL_CTL_ADD, fd, &event);
  }
  event_loop(epfd);
  return witnessReport();
}

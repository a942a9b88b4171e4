// spawn: pthread_create detached
// loop: endless for with accept
// origin: events
// waits: detached
// distance: same function
// differs: whether a slot is waited for before accept
// A: unbounded Y8 | limiter: none
// B: bounded N4 | limiter: sem_t before accept
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <semaphore.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>

static sem_t seats;

static void *serve(void *arg) {
  char c;
  int fd = (int)(intptr_t)arg;
  witnessTask();
  if (read(fd, &c, 1) == 1)
    (void)!write(fd, &c, 1);
  close(fd);
#ifdef TWIN
  sem_post(&seats);
#endif
  return NULL;
}

static void echo_server(int listener) {
  sem_init(&seats, 0, 20);
  for (;;) {
#ifdef TWIN
    sem_wait(&seats);
#endif
    int fd = accept(listener, NULL, NULL);
    if (fd < 0)
      break;
    pthread_t t;
    if (pthread_create(&t, NULL, serve, (void *)(intptr_t)fd) == 0)
      pthread_detach(t);
    else
      close(fd);
  }
}

static struct sockaddr_un addr = {AF_UNIX, "\0echo7"};
static int listener;

static void *clients(void *count) {
  for (size_t n = (size_t)count; n > 0; n--) {
    int fd = socket(AF_UNIX, SOCK_STREAM, 0);
    if (connect(fd, (struct sockaddr *)&addr, sizeof addr))
      perror("connect");
    (void)!write(fd, "x", 1);
  }
  witnessSleep(800000000);
  shutdown(listener, SHUT_RDWR);
  return NULL;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  pthread_t t;
  snprintf(addr.sun_path + 1, 40, "echo7-%d", getpid());
  listener = socket(AF_UNIX, SOCK_STREAM, 0);
  bind(listener, (struct sockaddr *)&addr, sizeof addr);
  listen(listener, 4096);
  pthread_create(&t, NULL, clients, (void *)n);
  echo_server(listener);
  return witnessReport();
}

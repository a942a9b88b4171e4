// spawn: pthread_create detached
// loop: accept
// origin: endless accept
// waits: detached
// distance: same function
// differs: limiter
// A: unbounded Y8 | limiter: none
// B: bounded N9 | limiter: counter and condition variable
// witness: runnable
#define _GNU_SOURCE
#include "witness.h"
#include <arpa/inet.h>
#include <netinet/in.h>
#include <pthread.h>
#include <string.h>
#include <sys/socket.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t left = PTHREAD_COND_INITIALIZER;
static int guests;

static void *entertain(void *arg) {
  int fd = (int)(intptr_t)arg;
  witnessTask();
  close(fd);
  pthread_mutex_lock(&lock);
  guests--;
  pthread_cond_signal(&left);
  pthread_mutex_unlock(&lock);
  return NULL;
}

void echo_serve(int listener) {
  for (;;) {
    pthread_t tid;
    int fd = accept(listener, NULL, NULL);
    if (fd < 0)
      break;
    pthread_mutex_lock(&lock);
#ifdef TWIN
    while (guests >= 24)
      pthread_cond_wait(&left, &lock);
#endif
    guests++;
    pthread_mutex_unlock(&lock);
    if (pthread_create(&tid, NULL, entertain, (void *)(intptr_t)fd) == 0)
      pthread_detach(tid);
    else
      close(fd);
  }
}

static struct sockaddr_in where;

static void *dial(void *count) {
  for (size_t i = 0; i < (size_t)count; ++i) {
    int s = socket(AF_INET, SOCK_STREAM, 0);
    connect(s, (struct sockaddr *)&where, sizeof(where));
    close(s);
  }
  return NULL;
}

static void *server(void *arg) {
  echo_serve((int)(intptr_t)arg);
  return NULL;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  int listener = socket(AF_INET, SOCK_STREAM, 0);
  where.sin_family = AF_INET;
  where.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  bind(listener, (struct sockaddr *)&where, sizeof(where));
  listen(listener, 4096);
  socklen_t length = sizeof(where);
  getsockname(listener, (struct sockaddr *)&where, &length);
  pthread_t tid;
  pthread_create(&tid, NULL, server, (void *)(intptr_t)listener);
  dial((void *)n);
  return witnessReport();
}

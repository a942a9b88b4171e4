// spawn: pthread_create
// loop: accept loop
// origin: peers
// waits: detached
// distance: same function
// differs: limiter
// A: unbounded Y8 | limiter: none
// B: bounded N9 | limiter: live connections compared with a maximum
// witness: runnable
#include "witness.h"
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <pthread.h>
#include <sys/resource.h>
#include <sys/socket.h>

#define MAX_CLIENTS 8

static pthread_mutex_t mtx = PTHREAD_MUTEX_INITIALIZER;
static int nclients;

static void *client_main(void *arg) {
  int fd = (int)(intptr_t)arg;
  witnessTask();
  close(fd);
  pthread_mutex_lock(&mtx);
  nclients--;
  pthread_mutex_unlock(&mtx);
  return NULL;
}

static int admit(void) {
  int ok = 1;
  pthread_mutex_lock(&mtx);
#ifdef TWIN
  if (nclients >= MAX_CLIENTS)
    ok = 0;
#endif
  if (ok)
    nclients++;
  pthread_mutex_unlock(&mtx);
  return ok;
}

void serve(int listener) {
  pthread_attr_t attr;
  pthread_attr_init(&attr);
  pthread_attr_setdetachstate(&attr, PTHREAD_CREATE_DETACHED);
  for (;;) {
    int fd = accept(listener, NULL, NULL);
    if (fd < 0) {
      if (errno == EINTR || errno == ECONNABORTED)
        continue;
      perror("accept");
      break;
    }
    if (!admit()) {
      close(fd);
      continue;
    }
    pthread_t tid;
    if (pthread_create(&tid, &attr, client_main, (void *)(intptr_t)fd) != 0)
      close(fd);
  }
}

int main(int argc, char **argv) {
  struct sockaddr_in sa = {.sin_family = AF_INET};
  struct rlimit lim = {4096, 4096};
  socklen_t len = sizeof(sa);
  size_t n = witnessSize(argc, argv);
  int listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
  setrlimit(RLIMIT_NOFILE, &lim);
  sa.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  bind(listener, (struct sockaddr *)&sa, len);
  listen(listener, 4096);
  getsockname(listener, (struct sockaddr *)&sa, &len);
  while (n--)
    connect(socket(AF_INET, SOCK_STREAM, 0), (struct sockaddr *)&sa, len);
  serve(listener);
  return witnessReport();
}

// spawn: pthread_create
// loop: endless
// origin: peers or a timer
// waits: detached
// distance: same function
// differs: what a turn of the loop waits for
// A: unbounded Y8 | limiter: none | origin: datagrams
// B: abstain-ok U4 | limiter: none | origin: a timer
// witness: not-runnable (a daemon)
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

struct sample {
  char data[256];
  ssize_t len;
};

static volatile sig_atomic_t stop;

static void *store_sample(void *arg) {
  struct sample *s = arg;
  FILE *f = fopen("/var/lib/collect/samples", "a");
  if (f) {
    fwrite(s->data, 1, s->len, f);
    fclose(f);
  }
  free(s);
  return NULL;
}

static void on_term(int sig) {
  (void)sig;
  stop = 1;
}

int collect(int sock) {
  pthread_attr_t attr;
  signal(SIGTERM, on_term);
  pthread_attr_init(&attr);
  pthread_attr_setdetachstate(&attr, PTHREAD_CREATE_DETACHED);
  while (!stop) {
    pthread_t tid;
    struct sample *s = malloc(sizeof(*s));
    if (!s)
      return -1;
#ifndef TWIN
    s->len = recv(sock, s->data, sizeof(s->data), 0);
    if (s->len < 0) {
      free(s);
      continue;
    }
#else
    sleep(60);
    s->len = snprintf(s->data, sizeof(s->data), "%ld fd %d\n", (long)time(NULL), sock);
#endif
    if (pthread_create(&tid, &attr, store_sample, s) != 0)
      free(s);
  }
  return 0;
}

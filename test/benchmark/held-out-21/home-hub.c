// spawn: pthread_create
// loop: read of datagrams
// origin: messages of a socket
// waits: queue
// distance: in-house pool
// limiter: pool of threads
// differs: when the pool adds a thread
// A: bounded N8 | limiter: pool of at most 5 threads
// B: unbounded Y1 | limiter: pool that adds a thread when none is idle
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <string.h>
#include <sys/socket.h>

#define HUB_WORKERS 5

struct message {
  struct message *next;
  unsigned char device, command;
};

struct hub {
  pthread_mutex_t lock;
  pthread_cond_t arrived;
  struct message *head;
  unsigned pending, threads, idle;
};

static void *hub_worker(void *arg) {
  struct hub *h = arg;
  pthread_mutex_lock(&h->lock);
  for (;;) {
    h->idle++;
    while (!h->head)
      pthread_cond_wait(&h->arrived, &h->lock);
    h->idle--;
    struct message *m = h->head;
    h->head = m->next;
    h->pending--;
    pthread_mutex_unlock(&h->lock);
    witnessTask();
    free(m);
    pthread_mutex_lock(&h->lock);
  }
  return NULL;
}

static void hub_submit(struct hub *h, struct message *m) {
  pthread_t tid;
  pthread_mutex_lock(&h->lock);
  m->next = h->head;
  h->head = m;
  h->pending++;
#ifdef TWIN
  if (h->idle < h->pending) {
#else
  if (h->idle < h->pending && h->threads < HUB_WORKERS) {
#endif
    if (pthread_create(&tid, NULL, hub_worker, h) == 0) {
      pthread_detach(tid);
      h->threads++;
    }
  }
  pthread_cond_signal(&h->arrived);
  pthread_mutex_unlock(&h->lock);
}

int hub_listen(struct hub *h, int fd) {
  unsigned char packet[2];
  while (recv(fd, packet, sizeof(packet), 0) == sizeof(packet)) {
    struct message *m = calloc(1, sizeof(*m));
    if (!m)
      return -1;
    m->device = packet[0];
    m->command = packet[1];
    hub_submit(h, m);
  }
  return 0;
}

static void *remote(void *arg) {
  int *ends = arg;
  for (int i = 0; i < ends[1]; i++)
    send(ends[0], "\x07\x01", 2, 0);
  shutdown(ends[0], SHUT_WR);
  return NULL;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct hub h = {PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER, NULL, 0, 0, 0};
  int pair[2];
  pthread_t sender;
  if (socketpair(AF_UNIX, SOCK_SEQPACKET, 0, pair))
    return 1;
  int ends[2] = {pair[0], (int)n};
  pthread_create(&sender, NULL, remote, ends);
  hub_listen(&h, pair[1]);
  return witnessReport();
}

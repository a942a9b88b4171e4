// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE -DOTHER
// One meaning, one verdict. `n++` and `n = n + 1` are the same count.
#include <pthread.h>
#include <sys/socket.h>
struct hub { int threads, idle, pending; };
void *worker(void *arg);
static void submit(struct hub *h) {
  pthread_t tid;
  h->pending++;
  if (h->idle < h->pending && h->threads < 5) {
    if (pthread_create(&tid, 0, worker, h) == 0) {
      pthread_detach(tid);
#ifdef OTHER
      h->threads = h->threads + 1;
#else
      h->threads++;
#endif
    }
  }
}
void hub_listen(struct hub *h, int fd) {
  char packet[1500];
  while (recv(fd, packet, sizeof packet, 0) > 0)
    submit(h);
}

// spawn: pthread_create detached
// loop: while read from a descriptor
// origin: frames of a stream
// waits: detached
// distance: helper function
// differs: where the slot is taken
// A: unbounded Y2 | limiter: counter with condition variable, taken in the thread
// B: bounded N4 | limiter: counter with condition variable, taken before the thread
// witness: runnable
#include "witness.h"
#include <arpa/inet.h>
#include <pthread.h>
#include <string.h>

enum { RELAY_SLOTS = 12, FRAME_MAX = 128 };

struct relay {
  pthread_mutex_t lock;
  pthread_cond_t freed;
  int in_use;
};

struct message {
  struct relay *relay;
  unsigned priority;
  char text[FRAME_MAX];
};

static void slot_take(struct relay *r) {
  pthread_mutex_lock(&r->lock);
  while (r->in_use == RELAY_SLOTS)
    pthread_cond_wait(&r->freed, &r->lock);
  r->in_use++;
  pthread_mutex_unlock(&r->lock);
}

static void slot_give(struct relay *r) {
  pthread_mutex_lock(&r->lock);
  r->in_use--;
  pthread_cond_signal(&r->freed);
  pthread_mutex_unlock(&r->lock);
}

static void *forward(void *arg) {
  struct message *m = arg;
  witnessEnter();
#ifndef TWIN
  slot_take(m->relay);
#endif
  witnessWork();
  m->priority &= 7;
  slot_give(m->relay);
  witnessLeave();
  free(m);
  return NULL;
}

static int read_fully(int fd, void *to, size_t size) {
  char *p = to;
  while (size > 0) {
    ssize_t got = read(fd, p, size);
    if (got <= 0)
      return -1;
    p += got;
    size -= (size_t)got;
  }
  return 0;
}

int relay_serve(struct relay *r, int fd) {
  pthread_attr_t attr;
  uint16_t header[2];
  pthread_attr_init(&attr);
  pthread_attr_setdetachstate(&attr, PTHREAD_CREATE_DETACHED);
  while (read_fully(fd, header, sizeof(header)) == 0) {
    size_t length = ntohs(header[0]);
    struct message *m = calloc(1, sizeof(*m));
    if (!m || length >= FRAME_MAX || read_fully(fd, m->text, length) != 0) {
      free(m);
      return -1;
    }
    m->relay = r;
    m->priority = ntohs(header[1]);
    pthread_t thread;
#ifdef TWIN
    slot_take(r);
#endif
    if (pthread_create(&thread, &attr, forward, m) != 0)
      return -1;
  }
  return 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  FILE *spool = tmpfile();
  for (size_t i = 0; i < n; i++) {
    uint16_t header[2] = {htons(5), htons(13)};
    fwrite(header, sizeof(header), 1, spool);
    fwrite("hello", 5, 1, spool);
  }
  rewind(spool);
  struct relay r = {PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER, 0};
  relay_serve(&r, fileno(spool));
  return witnessReport();
}

// spawn: pthread_create detached
// loop: while over the packets of a buffer
// origin: binary messages
// waits: detached
// distance: helper function
// differs: whether the check of pending requests leaves
// A: bounded N9 | limiter: drops the packet when 24 are pending
// B: unbounded Y7 | limiter: only counts and logs when 24 are pending
// witness: runnable
#include "witness.h"
#include <arpa/inet.h>
#include <pthread.h>
#include <stdatomic.h>
#include <string.h>

#define MAX_PENDING 24

struct radius_header {
  uint8_t code, id;
  uint16_t length;
  uint8_t authenticator[16];
} __attribute__((packed));

struct proxy {
  atomic_int pending;
  unsigned long dropped;
};

struct exchange {
  struct proxy *proxy;
  struct radius_header request;
};

static void *ask_home_server(void *arg) {
  struct exchange *x = arg;
  witnessTask();
  x->request.code = 2;
  atomic_fetch_sub(&x->proxy->pending, 1);
  free(x);
  return NULL;
}

static int proxy_request(struct proxy *p, const struct radius_header *h) {
  if (atomic_load(&p->pending) >= MAX_PENDING) {
    p->dropped++;
#ifndef TWIN
    return 0;
#else
    if (p->dropped == 1)
      fprintf(stderr, "radius: more than %d requests pending\n", MAX_PENDING);
#endif
  }
  struct exchange *x = malloc(sizeof(*x));
  if (!x)
    return -1;
  x->proxy = p;
  memcpy(&x->request, h, sizeof(*h));
  atomic_fetch_add(&p->pending, 1);
  pthread_t thread;
  if (pthread_create(&thread, NULL, ask_home_server, x) != 0) {
    atomic_fetch_sub(&p->pending, 1);
    free(x);
    return -1;
  }
  pthread_detach(thread);
  return 0;
}

int proxy_datagrams(struct proxy *p, const uint8_t *data, size_t size) {
  while (size >= sizeof(struct radius_header)) {
    struct radius_header h;
    memcpy(&h, data, sizeof(h));
    size_t length = ntohs(h.length);
    if (length < sizeof(h) || length > size)
      return -1;
    if (h.code == 1 && proxy_request(p, &h) != 0)
      return -1;
    data += length;
    size -= length;
  }
  return 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct radius_header *packets = calloc(n, sizeof(*packets));
  for (size_t i = 0; i < n; i++) {
    packets[i].code = 1;
    packets[i].id = (uint8_t)i;
    packets[i].length = htons(sizeof(*packets));
  }
  struct proxy p = {0, 0};
  proxy_datagrams(&p, (uint8_t *)packets, n * sizeof(*packets));
  return witnessReport();
}

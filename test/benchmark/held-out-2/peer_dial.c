// spawn: uv_tcp_connect
// loop: for over an array parameter, or a pump
// origin: array parameter
// waits: callback
// distance: helper function
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: counter of open dials, refilled by the callback
// witness: runnable
// packages: libuv
#include "witness.h"
#include <string.h>
#include <uv.h>

#define MAX_DIALS 24

struct dialer;

struct dial {
  uv_tcp_t tcp;
  uv_connect_t req;
  struct dialer *owner;
};

struct dialer {
  uv_loop_t *loop;
  const struct sockaddr_in *peers;
  size_t count;
  size_t next;
  size_t open;
};

static void dial_one(struct dialer *d, const struct sockaddr_in *peer);

static void on_closed(uv_handle_t *h) {
  struct dial *one = h->data;
  struct dialer *d = one->owner;
  witnessLeave();
  free(one);
  d->open--;
#ifdef TWIN
  while (d->open < MAX_DIALS && d->next < d->count)
    dial_one(d, &d->peers[d->next++]);
#endif
}

static void on_connect(uv_connect_t *req, int status) {
  struct dial *one = req->data;
  if (status < 0 && status != UV_ECONNREFUSED)
    fprintf(stderr, "dial: %s\n", uv_strerror(status));
  uv_close((uv_handle_t *)&one->tcp, on_closed);
}

static void dial_one(struct dialer *d, const struct sockaddr_in *peer) {
  struct dial *one = calloc(1, sizeof(*one));
  witnessEnter();
  one->owner = d;
  one->req.data = one;
  one->tcp.data = one;
  d->open++;
  uv_tcp_init(d->loop, &one->tcp);
  if (uv_tcp_connect(&one->req, &one->tcp, (const struct sockaddr *)peer, on_connect) != 0)
    uv_close((uv_handle_t *)&one->tcp, on_closed);
}

void dial_peers(uv_loop_t *loop, const struct sockaddr_in *peers, size_t count) {
  struct dialer d = {.loop = loop, .peers = peers, .count = count};
#ifdef TWIN
  while (d.open < MAX_DIALS && d.next < d.count)
    dial_one(&d, &peers[d.next++]);
#else
  for (; d.next < count; d.next++)
    dial_one(&d, &peers[d.next]);
#endif
  uv_run(loop, UV_RUN_DEFAULT);
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct sockaddr_in *peers = calloc(n, sizeof(*peers));
  for (size_t i = 0; i < n; i++)
    uv_ip4_addr("127.0.0.1", 9, &peers[i]);
  dial_peers(uv_default_loop(), peers, n);
  return witnessReport();
}

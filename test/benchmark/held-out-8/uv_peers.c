// spawn: uv_tcp_connect
// loop: index
// origin: array and length
// limiter: none
// waits: uv_run
// distance: helper function
// differs: when the next connection is opened
// A: unbounded Y1 | limiter: none
// B: bounded N3 | waits: the end of one opens the next
// witness: runnable
// packages: libuv
#include "witness.h"
#include <stdlib.h>
#include <sys/socket.h>
#include <uv.h>

typedef struct {
  uv_tcp_t tcp;
  uv_connect_t req;
} peer_conn;

typedef struct {
  uv_loop_t *loop;
  const struct sockaddr_in *peers;
  unsigned count;
  unsigned next;
} sync_round;

static void open_next(sync_round *round);

static void on_closed(uv_handle_t *handle) {
  sync_round *round = handle->data;
  witnessLeave();
  free(handle);
#ifdef TWIN
  open_next(round);
#else
  (void)round;
#endif
}

static void on_connected(uv_connect_t *req, int status) {
  (void)status;
  uv_close((uv_handle_t *)req->handle, on_closed);
}

static void open_next(sync_round *round) {
  peer_conn *conn;
  if (round->next >= round->count)
    return;
  conn = malloc(sizeof(*conn));
  uv_tcp_init(round->loop, &conn->tcp);
  conn->tcp.data = round;
  witnessEnter();
  uv_tcp_connect(&conn->req, &conn->tcp, (const struct sockaddr *)&round->peers[round->next++],
                 on_connected);
}

void sync_peers(uv_loop_t *loop, const struct sockaddr_in *peers, unsigned count) {
  sync_round round = {loop, peers, count, 0};
#ifdef TWIN
  open_next(&round);
#else
  for (unsigned i = 0; i < count; i++)
    open_next(&round);
#endif
  uv_run(loop, UV_RUN_DEFAULT);
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct sockaddr_in *peers = calloc(n, sizeof(*peers)), addr;
  socklen_t len = sizeof(addr);
  int listener = socket(AF_INET, SOCK_STREAM, 0);
  uv_ip4_addr("127.0.0.1", 0, &addr);
  bind(listener, (struct sockaddr *)&addr, sizeof(addr));
  listen(listener, 4096);
  getsockname(listener, (struct sockaddr *)&addr, &len);
  for (size_t i = 0; i < n; i++)
    peers[i] = addr;
  sync_peers(uv_default_loop(), peers, (unsigned)n);
  return witnessReport();
}

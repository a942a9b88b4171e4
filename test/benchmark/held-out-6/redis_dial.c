// trap: T40 T15
// spawn: A: redisAsyncConnect; B: redisConnect
// loop: for over an array
// origin: request field
// waits: A: after the loop; B: in the iteration
// distance: same function
// differs: which connect, and when it is freed
// A: unbounded Y1 | limiter: none
// B: bounded N3 | limiter: freed in the iteration
// witness: runnable
// packages: hiredis
#include "witness.h"
#include <arpa/inet.h>
#include <hiredis/async.h>
#include <hiredis/hiredis.h>
#include <stdlib.h>
#include <sys/socket.h>

struct flush_request {
  size_t n_nodes;
  const char **nodes;
};

static int flush_nodes(const struct flush_request *rq, int port) {
  size_t i;
#ifdef TWIN
  for (i = 0; i < rq->n_nodes; i++) {
    redisContext *c = redisConnect(rq->nodes[i], port);
    witnessEnter();
    if (c && c->err)
      fprintf(stderr, "%s\n", c->errstr);
    witnessLeave();
    redisFree(c);
  }
#else
  redisAsyncContext **cs = calloc(rq->n_nodes, sizeof *cs);
  for (i = 0; i < rq->n_nodes; i++) {
    cs[i] = redisAsyncConnect(rq->nodes[i], port);
    witnessEnter();
    if (cs[i] && cs[i]->err)
      fprintf(stderr, "%s\n", cs[i]->errstr);
  }
  while (i-- > 0) {
    redisAsyncFree(cs[i]);
    witnessLeave();
  }
  free(cs);
#endif
  return 0;
}

int main(int argc, char **argv) {
  struct sockaddr_in sa = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t len = sizeof sa;
  int srv = socket(AF_INET, SOCK_STREAM, 0);
  bind(srv, (struct sockaddr *)&sa, len);
  listen(srv, 4096);
  getsockname(srv, (struct sockaddr *)&sa, &len);
  struct flush_request rq = {witnessSize(argc, argv), NULL};
  rq.nodes = calloc(rq.n_nodes, sizeof *rq.nodes);
  for (size_t i = 0; i < rq.n_nodes; i++)
    rq.nodes[i] = "127.0.0.1";
  flush_nodes(&rq, ntohs(sa.sin_port));
  return witnessReport();
}

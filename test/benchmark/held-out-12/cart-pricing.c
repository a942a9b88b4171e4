// spawn: bufferevent_socket_connect
// loop: for over a tail queue
// origin: query string of a request
// limiter: none
// waits: event loop
// distance: helper function
// differs: limiter
// A: bounded N11 | limiter: leaves the loop at a constant number of items
// B: unbounded Y1
// packages: libevent
// witness: runnable
#include "witness.h"
#include <arpa/inet.h>
#include <event2/bufferevent.h>
#include <event2/event.h>
#include <event2/http.h>
#include <event2/keyvalq_struct.h>
#include <string.h>
#include <sys/socket.h>

#define CART_MAX_LINES 30

struct pricing {
  struct event_base *base;
  struct sockaddr_in backend;
  unsigned lookups;
};

static void on_backend_event(struct bufferevent *bev, short what, void *ctx) {
  struct pricing *p = ctx;
  if (what & (BEV_EVENT_CONNECTED | BEV_EVENT_ERROR | BEV_EVENT_EOF)) {
    witnessLeave();
    p->lookups--;
    bufferevent_free(bev);
  }
}

static int lookup_price(struct pricing *p, const char *sku) {
  struct bufferevent *bev = bufferevent_socket_new(p->base, -1, BEV_OPT_CLOSE_ON_FREE);
  if (!bev)
    return -1;
  witnessEnter();
  bufferevent_setcb(bev, NULL, NULL, on_backend_event, p);
  bufferevent_write(bev, sku, strlen(sku));
  if (bufferevent_socket_connect(bev, (struct sockaddr *)&p->backend, sizeof(p->backend)) != 0) {
    witnessLeave();
    bufferevent_free(bev);
    return -1;
  }
  p->lookups++;
  return 0;
}

int price_cart(struct pricing *p, const char *query) {
  struct evkeyvalq params;
  struct evkeyval *kv;
  unsigned lines = 0;
  if (evhttp_parse_query_str(query, &params) != 0)
    return 400;
  for (kv = params.tqh_first; kv != NULL; kv = kv->next.tqe_next) {
    if (strcmp(kv->key, "sku") != 0)
      continue;
#ifndef TWIN
    if (lines >= CART_MAX_LINES)
      break;
#endif
    if (lookup_price(p, kv->value) == 0)
      lines++;
  }
  evhttp_clear_headers(&params);
  event_base_dispatch(p->base);
  return lines ? 200 : 404;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct pricing p = {.base = event_base_new(), .backend = {.sin_family = AF_INET, .sin_addr = {htonl(INADDR_LOOPBACK)}}};
  socklen_t len = sizeof(p.backend);
  int server = socket(AF_INET, SOCK_STREAM, 0);
  if (bind(server, (struct sockaddr *)&p.backend, len) || listen(server, 4096))
    return 1;
  getsockname(server, (struct sockaddr *)&p.backend, &len);
  char *query = calloc(n + 1, 16), *end = query;
  for (size_t i = 0; i < n; i++)
    end += sprintf(end, "%ssku=%zu", i ? "&" : "", i);
  price_cart(&p, query);
  return witnessReport();
}

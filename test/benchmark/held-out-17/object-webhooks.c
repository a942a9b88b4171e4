// spawn: evhttp_make_request
// loop: lines of an evbuffer
// origin: lines of a subscriber list
// waits: event loop
// distance: helper function
// limiter: none
// differs: limiter
// A: bounded N9 | limiter: counter compared before each request, the rest stays in the buffer
// B: unbounded Y1 | limiter: none
// witness: runnable
// packages: libevent
#include "witness.h"
#include <event2/buffer.h>
#include <event2/event.h>
#include <event2/http.h>
#include <netinet/in.h>
#include <string.h>

#define MAX_CALLS 14

struct notifier {
  struct event_base *base;
  struct evbuffer *subscribers;
  int calls;
  int delivered, lost;
};

struct call {
  struct notifier *notifier;
  struct evhttp_connection *connection;
};

static void notify_more(struct notifier *n);

static void on_reply(struct evhttp_request *req, void *arg) {
  struct call *call = arg;
  struct notifier *n = call->notifier;
  if (req && evhttp_request_get_response_code(req) == HTTP_OK)
    n->delivered++;
  else
    n->lost++;
  n->calls--;
  witnessLeave();
  evhttp_connection_free_on_completion(call->connection);
  free(call);
  notify_more(n);
}

static int notify(struct notifier *n, const char *host, int port) {
  struct call *call = calloc(1, sizeof(*call));
  if (!call)
    return -1;
  call->notifier = n;
  call->connection = evhttp_connection_base_new(n->base, NULL, host, (unsigned short)port);
  struct evhttp_request *req = evhttp_request_new(on_reply, call);
  evhttp_add_header(evhttp_request_get_output_headers(req), "Host", host);
  n->calls++;
  witnessEnter();
  return evhttp_make_request(call->connection, req, EVHTTP_REQ_POST, "/hooks/object-created");
}

static void notify_more(struct notifier *n) {
  char *line, host[64];
  int port;
#ifndef TWIN
  while (n->calls < MAX_CALLS && (line = evbuffer_readln(n->subscribers, NULL, EVBUFFER_EOL_CRLF))) {
#else
  while ((line = evbuffer_readln(n->subscribers, NULL, EVBUFFER_EOL_CRLF))) {
#endif
    if (sscanf(line, "%63[^:]:%d", host, &port) != 2 || notify(n, host, port) < 0)
      n->lost++;
    free(line);
  }
}

static void on_hook(struct evhttp_request *req, void *arg) {
  (void)arg;
  evhttp_send_reply(req, HTTP_OK, "OK", NULL);
}

int main(int argc, char **argv) {
  size_t count = witnessSize(argc, argv);
  struct notifier n = {event_base_new(), evbuffer_new(), 0, 0, 0};
  struct evhttp *server = evhttp_new(n.base);
  struct evhttp_bound_socket *bound = evhttp_bind_socket_with_handle(server, "127.0.0.1", 0);
  struct sockaddr_in address;
  socklen_t length = sizeof(address);
  if (!bound || getsockname(evhttp_bound_socket_get_fd(bound), (struct sockaddr *)&address, &length) != 0)
    return 1;
  evhttp_set_gencb(server, on_hook, NULL);
  while (count-- > 0)
    evbuffer_add_printf(n.subscribers, "127.0.0.1:%d\r\n", ntohs(address.sin_port));
  notify_more(&n);
  while (n.calls > 0)
    event_base_loop(n.base, EVLOOP_ONCE);
  return witnessReport();
}

// spawn: evhttp_make_request
// loop: for
// origin: array and count parameters
// waits: event loop
// distance: helper function
// differs: guard
// A: unbounded Y1 | limiter: none
// B: bounded N7 | limiter: a long list is refused
// witness: not-runnable (needs a server)
// packages: libevent
#include <event2/buffer.h>
#include <event2/event.h>
#include <event2/http.h>
#include <stdio.h>

#define MAX_DOWNLOADS 24

struct download {
  const char *host;
  const char *path;
  size_t received;
};

static void on_done(struct evhttp_request *req, void *arg) {
  struct download *d = arg;
  if (req)
    d->received = evbuffer_get_length(evhttp_request_get_input_buffer(req));
}

static int begin_download(struct event_base *base, struct download *d) {
  struct evhttp_connection *conn = evhttp_connection_base_new(base, NULL, d->host, 80);
  struct evhttp_request *req = evhttp_request_new(on_done, d);
  if (!conn || !req)
    return -1;
  evhttp_add_header(evhttp_request_get_output_headers(req), "Host", d->host);
  return evhttp_make_request(conn, req, EVHTTP_REQ_GET, d->path);
}

int download_all(struct download *list, int count) {
  struct event_base *base;
  int i;
#ifdef TWIN
  if (count > MAX_DOWNLOADS) {
    fprintf(stderr, "at most %d downloads\n", MAX_DOWNLOADS);
    return -1;
  }
#endif
  base = event_base_new();
  for (i = 0; i < count; i++)
    if (begin_download(base, &list[i]) < 0)
      fprintf(stderr, "cannot start %s\n", list[i].path);
  event_base_dispatch(base);
  event_base_free(base);
  return 0;
}

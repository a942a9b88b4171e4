// spawn: event_base_once, asynchronous fetch
// loop: evbuffer_readln
// origin: lines of a feed
// limiter: count in flight, rest kept in the buffer
// waits: event loop
// distance: callback
// differs: whether the count is compared
// A: bounded N9 | limiter: count in flight compared before the start
// B: unbounded Y1 | limiter: count in flight kept for statistics alone
// packages: libevent
// witness: runnable
#include "witness.h"
#include <event2/buffer.h>
#include <event2/event.h>
#include <stdlib.h>
#include <string.h>

#define FETCHES 12

struct desk {
  struct event_base *base;
  struct evbuffer *feed;
  unsigned fetching;
  unsigned stories;
};

struct fetch {
  struct desk *desk;
  char *slug;
};

static void pump(struct desk *d);

static void fetch_done(evutil_socket_t fd, short what, void *arg) {
  struct fetch *f = arg;
  struct desk *d = f->desk;
  (void)fd;
  (void)what;
  witnessLeave();
  d->fetching--;
  d->stories++;
  free(f->slug);
  free(f);
  pump(d);
}

static int fetch_start(struct desk *d, char *slug) {
  struct timeval answer = {0, 3000};
  struct fetch *f = malloc(sizeof(*f));
  if (!f)
    return -1;
  f->desk = d;
  f->slug = slug;
  if (event_base_once(d->base, -1, EV_TIMEOUT, fetch_done, f, &answer) != 0) {
    free(f);
    return -1;
  }
  witnessEnter();
  d->fetching++;
  return 0;
}

static void pump(struct desk *d) {
  char *slug;
#ifdef TWIN
  while ((slug = evbuffer_readln(d->feed, NULL, EVBUFFER_EOL_LF)) != NULL) {
#else
  while (d->fetching < FETCHES &&
         (slug = evbuffer_readln(d->feed, NULL, EVBUFFER_EOL_LF)) != NULL) {
#endif
    if (slug[0] == '#' || fetch_start(d, slug) != 0)
      free(slug);
  }
}

static void on_feed(struct desk *d, const char *text, size_t length) {
  evbuffer_add(d->feed, text, length);
  pump(d);
}

int main(int argc, char **argv) {
  struct desk d = {event_base_new(), evbuffer_new(), 0, 0};
  size_t n = witnessSize(argc, argv);
  char *text = calloc(n, 24);
  for (size_t i = 0; i < n; i++)
    sprintf(text + strlen(text), "afp/%zu\n", i);
  on_feed(&d, text, strlen(text));
  event_base_dispatch(d.base);
  return witnessReport();
}

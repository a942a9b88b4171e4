// spawn: bufferevent_socket_connect
// loop: for over a list of a response
// origin: parsed playlist of a peer
// waits: event_base_dispatch
// distance: helper function
// differs: whether the walk stops at a number of segments
// A: unbounded Y1 | limiter: none
// B: bounded N11 | limiter: break after 8 segments
// witness: runnable
// packages: libevent
#include "witness.h"
#include <event2/bufferevent.h>
#include <event2/event.h>
#include <string.h>
#include <sys/un.h>

static struct sockaddr_un origin = {.sun_family = AF_UNIX};

static void segment_event(struct bufferevent *bev, short what, void *arg) {
  int *missing = arg;
  if (what & BEV_EVENT_CONNECTED)
    return;
  if (what & (BEV_EVENT_ERROR | BEV_EVENT_TIMEOUT))
    ++*missing;
  bufferevent_free(bev);
  witnessLeave();
}

static int open_segment(struct event_base *base, int *missing) {
  struct timeval wait = {0, 60000};
  struct bufferevent *bev = bufferevent_socket_new(base, -1, BEV_OPT_CLOSE_ON_FREE);
  bufferevent_setcb(bev, NULL, NULL, segment_event, missing);
  bufferevent_set_timeouts(bev, &wait, NULL);
  bufferevent_enable(bev, EV_READ);
  witnessEnter();
  return bufferevent_socket_connect(bev, (struct sockaddr *)&origin, sizeof origin);
}

static int prefetch(const char *playlist) {
  struct event_base *base = event_base_new();
  int missing = 0, started = 0;
  for (const char *p = strstr(playlist, "#EXTINF"); p; p = strstr(p + 1, "#EXTINF")) {
#ifdef TWIN
    if (started == 8)
      break;
#endif
    started += open_segment(base, &missing) == 0;
  }
  event_base_dispatch(base);
  event_base_free(base);
  return missing;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char *list = calloc(n + 1, 32);
  snprintf(origin.sun_path, sizeof origin.sun_path, "/tmp/origin-%d", getpid());
  int listener = socket(AF_UNIX, SOCK_STREAM, 0);
  bind(listener, (struct sockaddr *)&origin, sizeof origin);
  listen(listener, 4096);
  for (size_t i = 0; i < n; i++)
    sprintf(list + strlen(list), "#EXTINF:6,\nseg.ts\n");
  prefetch(list);
  unlink(origin.sun_path);
  return witnessReport();
}

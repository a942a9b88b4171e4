// spawn: bufferevent_socket_connect
// loop: for over tokens
// origin: command line
// waits: event loop
// distance: same function
// differs: how many names are walked
// A: unbounded Y1 | limiter: none
// B: bounded N7 | limiter: too long a list is refused
// witness: runnable
// packages: libevent
#include "witness.h"
#include <arpa/inet.h>
#include <event2/buffer.h>
#include <event2/bufferevent.h>
#include <event2/event.h>
#include <event2/listener.h>
#include <stdlib.h>
#include <string.h>

#define MAX_RECEIVERS 50

struct ais_feed {
  struct event_base *base;
  int open;
};

static void on_event(struct bufferevent *bev, short what, void *arg) {
  struct ais_feed *f = arg;
  if (what & BEV_EVENT_CONNECTED) {
    evbuffer_add_printf(bufferevent_get_output(bev), "!AIVDM\r\n");
    return;
  }
  bufferevent_free(bev);
  witnessLeave();
  if (--f->open == 0)
    event_base_loopbreak(f->base);
}

static size_t count_names(const char *s) {
  size_t n = *s != 0;
  for (; *s; s++)
    n += *s == ',';
  return n;
}

int ais_subscribe(struct ais_feed *f, char *receivers) {
  char *save = NULL;
  struct timeval patience = {0, 300000};
#ifdef TWIN
  if (count_names(receivers) > MAX_RECEIVERS) {
    fprintf(stderr, "ais: more than %d receivers\n", MAX_RECEIVERS);
    return -1;
  }
#else
  if (count_names(receivers) == 0)
    return 0;
#endif
  for (char *r = strtok_r(receivers, ",", &save); r; r = strtok_r(NULL, ",", &save)) {
    struct sockaddr_storage to;
    int len = sizeof(to);
    if (evutil_parse_sockaddr_port(r, (struct sockaddr *)&to, &len) != 0)
      continue;
    struct bufferevent *bev = bufferevent_socket_new(f->base, -1, BEV_OPT_CLOSE_ON_FREE);
    bufferevent_setcb(bev, NULL, NULL, on_event, f);
    bufferevent_set_timeouts(bev, &patience, &patience);
    bufferevent_enable(bev, EV_READ);
    witnessEnter();
    f->open++;
    if (bufferevent_socket_connect(bev, (struct sockaddr *)&to, len) != 0)
      return -1;
  }
  return f->open;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv), used = 0;
  struct ais_feed f = {event_base_new(), 0};
  struct sockaddr_in me = {.sin_family = AF_INET};
  socklen_t size = sizeof(me);
  int fd = socket(AF_INET, SOCK_STREAM, 0);
  me.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  bind(fd, (struct sockaddr *)&me, size);
  listen(fd, 4096);
  getsockname(fd, (struct sockaddr *)&me, &size);
  char *list = calloc(n, 32);
  for (size_t i = 0; i < n; i++)
    used += sprintf(list + used, "%s127.0.0.1:%d", i ? "," : "", ntohs(me.sin_port));
  if (ais_subscribe(&f, list) > 0)
    event_base_dispatch(f.base);
  return witnessReport();
}

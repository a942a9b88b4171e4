// spawn: bufferevent_socket_connect
// loop: while over tokens
// origin: comma-separated list of an option
// limiter: none
// waits: event loop
// distance: helper function
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N7 | limiter: guard that leaves
// witness: runnable
// packages: libevent
#include "witness.h"
#include <arpa/inet.h>
#include <event2/buffer.h>
#include <event2/bufferevent.h>
#include <event2/event.h>
#include <string.h>

#define MAX_SENSORS 32

struct hub {
  struct event_base *base;
  unsigned sensors;
  unsigned lost;
};

static void on_sensor_event(struct bufferevent *bev, short what, void *ctx) {
  struct hub *hub = ctx;
  if (what & (BEV_EVENT_ERROR | BEV_EVENT_EOF | BEV_EVENT_TIMEOUT))
    hub->lost++;
  hub->sensors--;
  witnessLeave();
  bufferevent_free(bev);
}

static int attach_sensor(struct hub *hub, int port) {
  struct sockaddr_in sin = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port)};
  struct bufferevent *bev = bufferevent_socket_new(hub->base, -1, BEV_OPT_CLOSE_ON_FREE | BEV_OPT_DEFER_CALLBACKS);
  if (!bev)
    return -1;
  sin.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  bufferevent_setcb(bev, NULL, NULL, on_sensor_event, hub);
  bufferevent_enable(bev, EV_READ | EV_WRITE);
  witnessEnter();
  hub->sensors++;
  return bufferevent_socket_connect(bev, (struct sockaddr *)&sin, sizeof sin);
}

static unsigned count_fields(const char *list) {
  unsigned fields = 1;
  for (; *list; list++)
    fields += *list == ',';
  return fields;
}

int hub_attach(struct hub *hub, char *list) {
  char *rest = list, *field;
  unsigned fields = count_fields(list);
#ifdef TWIN
  if (fields > MAX_SENSORS)
    return -1;
#endif
  while ((field = strsep(&rest, ",")) != NULL) {
    if (!*field)
      continue;
    if (attach_sensor(hub, atoi(field)) < 0)
      fprintf(stderr, "sensor on port %s not attached\n", field);
  }
  return (int)fields;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct hub hub = {event_base_new(), 0, 0};
  char *list = calloc(n + 1, 4);
  for (size_t i = 0; i < n; i++)
    strcpy(list + 2 * i, "9,");
  hub_attach(&hub, list);
  event_base_dispatch(hub.base);
  event_base_free(hub.base);
  return witnessReport();
}

// spawn: bufferevent_socket_connect
// loop: while over a queue
// origin: list of servers of a room
// limiter: count of open links
// waits: event loop
// distance: helper function and callback
// differs: whether the loop looks at the count
// A: bounded N9 | limiter: count of open links, lowered by the callback
// B: unbounded Y7 | limiter: the count is kept for the statistics alone
// witness: runnable
// packages: libevent
#include "witness.h"
#include <arpa/inet.h>
#include <event2/bufferevent.h>
#include <event2/event.h>
#include <event2/listener.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

#define LINKS_MAX 12

struct room {
  struct event_base *base;
  struct sockaddr_in *servers;
  size_t nservers, next;
  unsigned open, failed;
};

static void pump(struct room *room);

static void on_link(struct bufferevent *bev, short what, void *arg) {
  struct room *room = arg;
  if (what & BEV_EVENT_ERROR)
    room->failed++;
  bufferevent_free(bev);
  witnessLeave();
  room->open--;
  pump(room);
}

static int link_server(struct room *room, struct sockaddr_in *addr) {
  struct bufferevent *bev = bufferevent_socket_new(room->base, -1, BEV_OPT_CLOSE_ON_FREE);
  if (!bev)
    return -1;
  bufferevent_setcb(bev, NULL, NULL, on_link, room);
  witnessEnter();
  room->open++;
  return bufferevent_socket_connect(bev, (struct sockaddr *)addr, sizeof(*addr));
}

static void pump(struct room *room) {
  while (room->next < room->nservers) {
#ifndef TWIN
    if (room->open >= LINKS_MAX)
      return;
#endif
    struct sockaddr_in *addr = &room->servers[room->next++];
    if (link_server(room, addr) != 0)
      fprintf(stderr, "federation: cannot link server %zu (%u open)\n", room->next, room->open);
  }
}

void federate(struct room *room) {
  pump(room);
  event_base_dispatch(room->base);
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct sockaddr_in addr = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t len = sizeof(addr);
  int server = socket(AF_INET, SOCK_STREAM, 0);
  bind(server, (struct sockaddr *)&addr, len);
  listen(server, 4096);
  getsockname(server, (struct sockaddr *)&addr, &len);
  struct room room = {.base = event_base_new(), .nservers = n};
  room.servers = calloc(n, sizeof(addr));
  for (size_t i = 0; i < n; i++)
    room.servers[i] = addr;
  federate(&room);
  return witnessReport();
}

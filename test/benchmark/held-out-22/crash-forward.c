// spawn: bufferevent_socket_connect
// loop: while queue not empty
// origin: queue filled from a file
// limiter: counter compared before the start
// waits: event loop
// distance: callback
// differs: which counter is compared
// A: bounded N9 | limiter: the uploads in flight are compared
// B: unbounded Y6 | limiter: the failed uploads are compared
// witness: runnable
// packages: libevent
#include "witness.h"
#include <arpa/inet.h>
#include <event2/bufferevent.h>
#include <event2/event.h>
#include <stdlib.h>
#include <string.h>
#include <sys/queue.h>
#include <sys/socket.h>

#define UPLOADS_MAX 10

struct dump {
  char id[40];
  STAILQ_ENTRY(dump) link;
};

struct forwarder {
  struct event_base *base;
  struct sockaddr_in collector;
  STAILQ_HEAD(, dump) spool;
  unsigned in_flight;
  unsigned failed;
};

static void pump(struct forwarder *fw);

static void on_event(struct bufferevent *bev, short what, void *arg) {
  struct forwarder *fw = arg;
  if (what & BEV_EVENT_CONNECTED) {
    bufferevent_write(bev, "PUT\r\n", 5);
    return;
  }
  if (what & BEV_EVENT_ERROR)
    fw->failed++;
  bufferevent_free(bev);
  fw->in_flight--;
  witnessLeave();
  pump(fw);
}

static int upload(struct forwarder *fw, struct dump *d) {
  struct timeval patience = {0, 100000};
  struct bufferevent *bev = bufferevent_socket_new(fw->base, -1, BEV_OPT_CLOSE_ON_FREE);
  if (!bev)
    return -1;
  bufferevent_setcb(bev, NULL, NULL, on_event, fw);
  bufferevent_set_timeouts(bev, &patience, NULL);
  bufferevent_enable(bev, EV_READ | EV_WRITE);
  fw->in_flight++;
  witnessEnter();
  return bufferevent_socket_connect(bev, (struct sockaddr *)&fw->collector, sizeof(fw->collector));
}

static void pump(struct forwarder *fw) {
  while (!STAILQ_EMPTY(&fw->spool)) {
    struct dump *d = STAILQ_FIRST(&fw->spool);
#ifndef TWIN
    if (fw->in_flight >= UPLOADS_MAX)
      break;
#else
    if (fw->failed >= UPLOADS_MAX)
      break;
#endif
    STAILQ_REMOVE_HEAD(&fw->spool, link);
    upload(fw, d);
    free(d);
  }
}

void forwarder_run(struct forwarder *fw, FILE *index) {
  char id[40];
  while (fscanf(index, "%39s", id) == 1) {
    struct dump *d = calloc(1, sizeof(*d));
    strcpy(d->id, id);
    STAILQ_INSERT_TAIL(&fw->spool, d, link);
  }
  pump(fw);
  event_base_dispatch(fw->base);
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct forwarder fw = {.base = event_base_new()};
  socklen_t len = sizeof(fw.collector);
  int fd = socket(AF_INET, SOCK_STREAM, 0);
  fw.collector.sin_family = AF_INET;
  fw.collector.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  bind(fd, (struct sockaddr *)&fw.collector, sizeof(fw.collector));
  listen(fd, 4096);
  getsockname(fd, (struct sockaddr *)&fw.collector, &len);
  STAILQ_INIT(&fw.spool);
  FILE *index = tmpfile();
  for (size_t i = 0; i < n; i++)
    fprintf(index, "%08zx-dump\n", i);
  rewind(index);
  forwarder_run(&fw, index);
  return witnessReport();
}

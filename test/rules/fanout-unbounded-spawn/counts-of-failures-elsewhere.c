// REQUIRES: event-headers
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11
// A count of failures that only the callback makes, beside one of what runs.

#include <event2/bufferevent.h>
#include <event2/event.h>
#include <netinet/in.h>
#include <sys/queue.h>

struct dump {
  STAILQ_ENTRY(dump) link;
};
struct forwarder {
  struct event_base *base;
  struct sockaddr_in collector;
  STAILQ_HEAD(, dump) spool;
  unsigned in_flight, failed;
};

static void on_event(struct bufferevent *bev, short what, void *arg) {
  struct forwarder *fw = arg;
  if (what & BEV_EVENT_ERROR)
    fw->failed++;
  bufferevent_free(bev);
  fw->in_flight--;
}

static int upload(struct forwarder *fw) {
  struct bufferevent *bev = bufferevent_socket_new(fw->base, -1, BEV_OPT_CLOSE_ON_FREE);
  bufferevent_setcb(bev, NULL, NULL, on_event, fw);
  fw->in_flight++;
  return bufferevent_socket_connect(bev, (struct sockaddr *)&fw->collector, sizeof(fw->collector));
}

void few_failures(struct forwarder *fw) {
  while (!STAILQ_EMPTY(&fw->spool)) {
    if (fw->failed >= 10)
      break;
    STAILQ_REMOVE_HEAD(&fw->spool, link);
    upload(fw);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

// OK
void few_at_once(struct forwarder *fw) {
  while (!STAILQ_EMPTY(&fw->spool)) {
    if (fw->in_flight >= 10)
      break;
    STAILQ_REMOVE_HEAD(&fw->spool, link);
    upload(fw);
  }
}

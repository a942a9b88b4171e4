// spawn: bufferevent_socket_connect
// loop: for over an array parameter, or a chain of callbacks
// origin: array parameter
// waits: event callback
// distance: helper function
// differs: who starts the next
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: a constant number at first, then the callback of one starts the next
// witness: runnable
// packages: libevent
#include "witness.h"
#include <arpa/inet.h>
#include <event2/bufferevent.h>
#include <event2/event.h>
#include <netinet/in.h>

#define PARALLEL 10

struct checker {
	struct event_base *base;
	struct sockaddr_in *upstreams;
	size_t count, next, healthy;
};

static void check_next(struct checker *c);

static void on_event(struct bufferevent *bev, short what, void *arg)
{
	struct checker *c = arg;
	if (what & BEV_EVENT_CONNECTED)
		c->healthy++;
	bufferevent_free(bev);
	witnessLeave();
#ifdef TWIN
	check_next(c);
#endif
}

static void check_next(struct checker *c)
{
	struct bufferevent *bev;
	struct sockaddr_in *to;

	if (c->next >= c->count)
		return;
	to = &c->upstreams[c->next++];
	bev = bufferevent_socket_new(c->base, -1, BEV_OPT_CLOSE_ON_FREE | BEV_OPT_DEFER_CALLBACKS);
	bufferevent_setcb(bev, NULL, NULL, on_event, c);
	witnessEnter();
	if (bufferevent_socket_connect(bev, (struct sockaddr *)to, sizeof(*to)) < 0)
		fprintf(stderr, "upstream %zu: cannot connect\n", c->next - 1);
}

size_t check_upstreams(struct event_base *base, struct sockaddr_in *upstreams, size_t count)
{
	struct checker c = {base, upstreams, count, 0, 0};
#ifdef TWIN
	for (int i = 0; i < PARALLEL; i++)
		check_next(&c);
#else
	while (c.next < c.count)
		check_next(&c);
#endif
	event_base_dispatch(base);
	return c.healthy;
}

int main(int argc, char **argv)
{
	size_t n = witnessSize(argc, argv);
	struct sockaddr_in *upstreams = calloc(n, sizeof(*upstreams));
	for (size_t i = 0; i < n; i++) {
		upstreams[i].sin_family = AF_INET;
		upstreams[i].sin_port = htons(9);
		upstreams[i].sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	}
	check_upstreams(event_base_new(), upstreams, n);
	return witnessReport();
}

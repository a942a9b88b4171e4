// REQUIRES: event-headers
// RUN: %row_check libevent %s -- -std=gnu17
#include <event2/buffer.h>
#include <event2/bufferevent.h>
#include <event2/dns.h>
#include <event2/event.h>
#include <event2/http.h>
#include <event2/keyvalq_struct.h>
#include <event2/listener.h>

void resolved(int, struct evutil_addrinfo *, void *);
void accepted(struct evconnlistener *, evutil_socket_t, struct sockaddr *, int, void *);
void request(struct evhttp_request *, void *);
void readable(struct bufferevent *, void *);
void ready(evutil_socket_t, short, void *);

void spawns(struct event_base *base, struct bufferevent *buffer, struct evhttp_connection *http,
            struct evhttp_request *request, struct evdns_base *dns, const struct sockaddr *to) {
  bufferevent_socket_connect(buffer, to, 8);                               //= spawn connection
  bufferevent_socket_connect_hostname(buffer, dns, 0, "a", 80);            //= spawn connection
  bufferevent_enable(buffer, EV_READ);
  http = evhttp_connection_base_new(base, dns, "a", 80);                   //= open connection
  http = evhttp_connection_base_bufferevent_new(base, dns, buffer, "a", 80); //= open connection
  evhttp_make_request(http, request, EVHTTP_REQ_GET, "/");                 //= spawn queued
  evdns_getaddrinfo(dns, "a", "b", NULL, resolved, NULL);                  //= spawn async-call
  event_base_dispatch(base);                                               //= join
  event_base_loop(base, 0);                                                //= join
  event_base_loopbreak(base);
}

void callbacks(struct event_base *base, struct evhttp *http, struct bufferevent *buffer, const struct sockaddr *at) {
  evconnlistener_new(base, accepted, NULL, 0, -1, 3);          //= repeat events
  evconnlistener_new_bind(base, accepted, NULL, 0, -1, at, 8); //= repeat events
  evhttp_set_cb(http, "/", request, NULL);                     //= repeat events
  evhttp_set_gencb(http, request, NULL);                       //= repeat events
  bufferevent_setcb(buffer, readable, NULL, NULL, NULL);       //= repeat events
  event_new(base, 3, EV_READ | EV_PERSIST, ready, NULL);       //= repeat events
  event_new(base, -1, EV_PERSIST, ready, NULL);
}

void data(struct evbuffer *in, struct evkeyvalq *query) {
  evbuffer_readln(in, NULL, EVBUFFER_EOL_LF); //= minimum
  evbuffer_get_length(in);                    //= minimum
  evhttp_request_get_input_buffer(NULL);      //= source input
  evhttp_parse_query("/a?b=c", query);        //= source input
  evhttp_parse_query_str("b=c", query);       //= source input
}

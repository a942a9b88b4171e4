// REQUIRES: event-headers, uv-headers
// RUN: %check_rule %s fanout-unbounded-spawn
// Event loops that call a function for each connection.

#include <event2/event.h>
#include <event2/http.h>
#include <event2/listener.h>
#include <pthread.h>
#include <uv.h>

void *serve(void *connection);

static void onConnection(struct evconnlistener *l, evutil_socket_t fd, struct sockaddr *from,
                         int length, void *unused) {
  pthread_t thread;
  if (pthread_create(&thread, NULL, serve, (void *)(long)fd) == 0)
    pthread_detach(thread);
}

struct evconnlistener *listenWithThreads(struct event_base *base, const struct sockaddr *at) {
  return evconnlistener_new_bind(base, onConnection, NULL, LEV_OPT_CLOSE_ON_FREE, -1, at,
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
                                 sizeof(*at));
}

static void answer(struct evhttp_request *request, void *unused) {
  evhttp_send_reply(request, 200, "OK", NULL);
}

// OK: the callback works itself.
void serveHttp(struct evhttp *http) { evhttp_set_gencb(http, answer, NULL); }

static void spawnForPeer(uv_stream_t *server, int status) {
  uv_thread_t thread;
  uv_thread_create(&thread, (uv_thread_cb)serve, server);
}

int listenUv(uv_stream_t *server) {
  return uv_listen(server, 128, spawnForPeer);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

static void done(uv_work_t *work, int status) {}
static void inPool(uv_work_t *work) { serve(work); }
static void queueForPeer(uv_stream_t *server, int status) {
  uv_queue_work(server->loop, server->data, inPool, done);
}

// OK: the threads of the pool.
int listenUvPool(uv_stream_t *server) { return uv_listen(server, 128, queueForPeer); }

static void once(evutil_socket_t fd, short what, void *thread) {
  pthread_create(thread, NULL, serve, NULL);
}

// OK: a timer, and nothing says how often it fires.
struct event *later(struct event_base *base, pthread_t *thread) {
  return event_new(base, -1, EV_TIMEOUT, once, thread);
}

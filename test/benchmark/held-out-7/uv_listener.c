// spawn: uv_thread_create
// loop: connection callback of the loop
// origin: events
// waits: detached
// distance: callback
// differs: what happens to a connection when many are served
// A: unbounded Y8 | limiter: none
// B: bounded N9 | limiter: count of served connections, the new one is closed
// witness: runnable
// packages: libuv
#include "witness.h"
#include <pthread.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <uv.h>

static int served;
static char path[64];
static uv_timer_t closing;

static void serve(void *conn) {
  witnessTask();
  __atomic_sub_fetch(&served, 1, __ATOMIC_SEQ_CST);
  free(conn);
}

static void forget(uv_handle_t *h) { free(h); }

static void on_connection(uv_stream_t *server, int status) {
  uv_thread_t t;
  uv_pipe_t *c = malloc(sizeof *c);
  uv_pipe_init(server->loop, c, 0);
  if (status < 0 || uv_accept(server, (uv_stream_t *)c) != 0) {
    uv_close((uv_handle_t *)c, forget);
    return;
  }
#ifdef TWIN
  if (__atomic_load_n(&served, __ATOMIC_SEQ_CST) >= 18) {
    uv_close((uv_handle_t *)c, forget);
    return;
  }
#endif
  __atomic_add_fetch(&served, 1, __ATOMIC_SEQ_CST);
  if (uv_thread_create(&t, serve, c) == 0)
    pthread_detach(t);
}

static void on_time(uv_timer_t *t) { uv_stop(t->loop); }

static void clients(void *count) {
  struct sockaddr_un a = {.sun_family = AF_UNIX};
  snprintf(a.sun_path, sizeof a.sun_path, "%s", path);
  for (size_t n = (size_t)count; n > 0; n--)
    if (connect(socket(AF_UNIX, SOCK_STREAM, 0), (struct sockaddr *)&a, sizeof a))
      perror("connect");
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  uv_loop_t *loop = uv_default_loop();
  uv_pipe_t server;
  uv_thread_t t;
  snprintf(path, sizeof path, "/tmp/uvl-%d", getpid());
  uv_pipe_init(loop, &server, 0);
  uv_pipe_bind(&server, path);
  uv_listen((uv_stream_t *)&server, 4096, on_connection);
  uv_thread_create(&t, clients, (void *)n);
  uv_timer_init(loop, &closing);
  uv_timer_start(&closing, on_time, 700, 0);
  uv_run(loop, UV_RUN_DEFAULT);
  unlink(path);
  return witnessReport();
}

// spawn: uv_queue_work or uv_thread_create
// loop: counted
// origin: members of a station, filled elsewhere
// limiter: the thread pool of libuv
// waits: after the loop
// distance: helper function
// differs: what starts the work
// A: bounded N8 | limiter: thread pool of libuv
// B: unbounded Y1 | limiter: none, a thread each
// packages: libuv
// witness: runnable
#include "witness.h"
#include <stdlib.h>
#include <uv.h>

struct sensor {
  int address;
  double celsius;
  uv_work_t request;
  uv_thread_t thread;
  struct station *station;
};

struct station {
  struct sensor *sensors;
  size_t count;
  size_t answered;
  uv_loop_t *loop;
};

static void read_bus(struct sensor *s) {
  witnessTask();
  s->celsius = 20.0 + s->address % 5;
}

#ifndef TWIN
static void on_read(uv_work_t *request) { read_bus(request->data); }

static void on_answer(uv_work_t *request, int status) {
  struct sensor *s = request->data;
  if (status == 0)
    s->station->answered++;
}
#else
static void on_thread(void *arg) { read_bus(arg); }
#endif

static int poll_sensor(struct station *st, struct sensor *s) {
  s->station = st;
#ifndef TWIN
  s->request.data = s;
  return uv_queue_work(st->loop, &s->request, on_read, on_answer);
#else
  return uv_thread_create(&s->thread, on_thread, s);
#endif
}

static void finish(struct station *st) {
#ifndef TWIN
  uv_run(st->loop, UV_RUN_DEFAULT);
#else
  for (size_t i = 0; i < st->count; i++) {
    uv_thread_join(&st->sensors[i].thread);
    st->answered++;
  }
#endif
}

double average_temperature(struct station *st) {
  double sum = 0;
  st->answered = 0;
  for (size_t i = 0; i < st->count; i++) {
    int err = poll_sensor(st, &st->sensors[i]);
    if (err) {
      fprintf(stderr, "sensor %d: %s\n", st->sensors[i].address, uv_strerror(err));
      st->count = i;
    }
  }
  finish(st);
  for (size_t i = 0; i < st->count; i++)
    sum += st->sensors[i].celsius;
  return st->answered ? sum / st->answered : 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct station st = {calloc(n, sizeof(struct sensor)), n, 0, uv_default_loop()};
  for (size_t i = 0; i < n; i++)
    st.sensors[i].address = (int)i;
  average_temperature(&st);
  return witnessReport();
}

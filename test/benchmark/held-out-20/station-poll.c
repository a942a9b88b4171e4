// spawn: libuv
// loop: counted
// origin: pointer and length
// limiter: thread pool of libuv
// waits: after the loop
// distance: same function
// differs: what starts the work
// A: bounded N8 | spawn: uv_queue_work
// B: unbounded Y1 | spawn: uv_thread_create, limiter: none
// witness: runnable
// packages: libuv
#include "witness.h"
#include <stdlib.h>
#include <uv.h>

typedef struct {
  uv_work_t req;
  uv_thread_t thread;
  char id[12];
  double celsius;
  int status;
} station_t;

static void read_station(station_t *s) {
  witnessTask();
  s->celsius = 21.5;
}

#ifndef TWIN
static void on_work(uv_work_t *req) { read_station(req->data); }

static void on_done(uv_work_t *req, int status) {
  station_t *s = req->data;
  s->status = status;
}
#else
static void thread_main(void *arg) { read_station(arg); }
#endif

int poll_stations(uv_loop_t *loop, station_t *stations, size_t nstations) {
  size_t i;
  int rc;
  for (i = 0; i < nstations; i++) {
    station_t *s = &stations[i];
    s->req.data = s;
#ifndef TWIN
    rc = uv_queue_work(loop, &s->req, on_work, on_done);
#else
    rc = uv_thread_create(&s->thread, thread_main, s);
#endif
    if (rc != 0) {
      fprintf(stderr, "station %s: %s\n", s->id, uv_strerror(rc));
      return rc;
    }
  }
#ifdef TWIN
  for (i = 0; i < nstations; i++)
    uv_thread_join(&stations[i].thread);
#endif
  return uv_run(loop, UV_RUN_DEFAULT);
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  station_t *stations = calloc(n, sizeof(*stations));
  for (size_t i = 0; i < n; i++)
    snprintf(stations[i].id, sizeof(stations[i].id), "WMO%05u", (unsigned)(i % 100000));
  if (poll_stations(uv_default_loop(), stations, n) != 0)
    return 1;
  return witnessReport();
}

// spawn: evhttp_make_request
// loop: counted, and completion callback
// origin: count and table of a request
// limiter: number of lanes
// waits: event_base_dispatch
// distance: callback
// differs: number of lanes
// A: bounded N1 | limiter: six lanes, each starts its next at completion
// B: unbounded Y3 | limiter: one lane per tank
// packages: libevent
// witness: runnable
#include "witness.h"
#include <event2/event.h>
#include <event2/http.h>
#include <stdlib.h>

#define LANES 6

struct readout {
  struct event_base *base;
  unsigned short gateway_port;
  const unsigned *tanks;
  size_t count, next, answered;
};

struct lane {
  struct readout *job;
  struct evhttp_connection *conn;
};

static void lane_advance(struct lane *lane);

static void on_temperature(struct evhttp_request *req, void *arg) {
  struct lane *lane = arg;
  witnessLeave();
  if (req && evhttp_request_get_response_code(req) == HTTP_OK)
    lane->job->answered++;
  lane_advance(lane);
}

static void lane_advance(struct lane *lane) {
  struct readout *job = lane->job;
  char path[40];
  if (job->next >= job->count)
    return;
  snprintf(path, sizeof(path), "/tank/%u/temperature", job->tanks[job->next++]);
  struct evhttp_request *req = evhttp_request_new(on_temperature, lane);
  evhttp_add_header(evhttp_request_get_output_headers(req), "Host", "gateway");
  witnessEnter();
  if (evhttp_make_request(lane->conn, req, EVHTTP_REQ_GET, path) != 0)
    witnessLeave();
}

size_t read_tanks(struct readout *job) {
#ifndef TWIN
  size_t lanes = job->count < LANES ? job->count : LANES;
#else
  size_t lanes = job->count;
#endif
  struct lane *all = calloc(lanes, sizeof(*all));
  for (size_t i = 0; i < lanes; i++) {
    all[i].job = job;
    all[i].conn = evhttp_connection_base_new(job->base, NULL, "127.0.0.1", job->gateway_port);
    lane_advance(&all[i]);
  }
  event_base_dispatch(job->base);
  for (size_t i = 0; i < lanes; i++)
    evhttp_connection_free(all[i].conn);
  free(all);
  return job->answered;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct readout job = {.base = event_base_new(), .gateway_port = 9, .count = n};
  unsigned *tanks = calloc(n, sizeof(*tanks));
  for (size_t i = 0; i < n; i++)
    tanks[i] = (unsigned)i + 100;
  job.tanks = tanks;
  read_tanks(&job);
  return witnessReport();
}

// spawn: uv_queue_work or uv_thread_create
// loop: counted
// origin: tickets of a request
// limiter: thread pool of libuv
// waits: event loop
// distance: same function
// differs: what starts the work
// A: unbounded Y1 | spawn: uv_thread_create | limiter: none
// B: bounded N8 | spawn: uv_queue_work | limiter: thread pool of libuv
// packages: libuv
// witness: runnable
#include "witness.h"
#include <stdlib.h>
#include <uv.h>

struct ticket {
  uint64_t plate;
  unsigned minutes;
  unsigned cents;
};

struct pricing {
  uv_work_t req;
  uv_thread_t thread;
  struct ticket *ticket;
};

static unsigned tariff(unsigned minutes) {
  if (minutes <= 15)
    return 0;
  return 150 + (minutes - 15 + 29) / 30 * 90;
}

static void price(struct pricing *p) {
  witnessTask();
  p->ticket->cents = tariff(p->ticket->minutes);
}

#ifdef TWIN
static void on_work(uv_work_t *req) { price(req->data); }

static void on_priced(uv_work_t *req, int status) {
  struct pricing *p = req->data;
  if (status < 0)
    p->ticket->cents = 0;
}
#else
static void on_thread(void *arg) { price(arg); }
#endif

int price_tickets(uv_loop_t *loop, struct ticket *tickets, size_t count) {
  struct pricing *all = calloc(count, sizeof(*all));
  size_t i, ok = 0;
  if (!all)
    return UV_ENOMEM;
  for (i = 0; i < count; i++) {
    struct pricing *p = &all[i];
    p->ticket = &tickets[i];
#ifdef TWIN
    p->req.data = p;
    if (uv_queue_work(loop, &p->req, on_work, on_priced) != 0)
      break;
#else
    if (uv_thread_create(&p->thread, on_thread, p) != 0)
      break;
#endif
    ok++;
  }
  uv_run(loop, UV_RUN_DEFAULT);
#ifndef TWIN
  for (i = 0; i < ok; i++)
    uv_thread_join(&all[i].thread);
#endif
  free(all);
  return (int)ok;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct ticket *tickets = calloc(n, sizeof(*tickets));
  for (size_t i = 0; i < n; i++)
    tickets[i].minutes = (unsigned)(i % 600);
  price_tickets(uv_default_loop(), tickets, n);
  return witnessReport();
}

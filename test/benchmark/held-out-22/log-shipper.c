// spawn: libuv
// loop: for over lines with memchr
// origin: bytes of a log buffer
// waits: event loop
// distance: helper function
// limiter: see the spawn
// differs: spawn
// A: bounded N8 | spawn: uv_queue_work
// B: unbounded Y1 | spawn: uv_thread_create
// packages: libuv
// witness: runnable
#include "witness.h"
#include <string.h>
#include <uv.h>

struct shipment {
  uv_work_t work;
  uv_thread_t thread;
  char *line;
  size_t len;
  unsigned checksum;
  struct shipment *next;
};

struct shipper {
  uv_loop_t *loop;
  struct shipment *sent;
  unsigned long failed;
};

static void compress_line(struct shipment *s) {
  size_t i;
  witnessTask();
  for (i = 0; i < s->len; i++)
    s->checksum = s->checksum * 31 + (unsigned char)s->line[i];
}

static void on_work(uv_work_t *req) { compress_line(req->data); }

static void on_thread(void *arg) { compress_line(arg); }

static void on_done(uv_work_t *req, int status) {
  struct shipment *s = req->data;
  if (status == UV_ECANCELED)
    s->checksum = 0;
}

static int ship_line(struct shipper *sh, const char *line, size_t len) {
  struct shipment *s = calloc(1, sizeof(*s));
  int rc;

  if (!s)
    return UV_ENOMEM;
  s->line = strndup(line, len);
  s->len = len;
  s->work.data = s;
#ifndef TWIN
  rc = uv_queue_work(sh->loop, &s->work, on_work, on_done);
#else
  rc = uv_thread_create(&s->thread, on_thread, s);
#endif
  if (rc == 0) {
    s->next = sh->sent;
    sh->sent = s;
  }
  return rc;
}

void ship_buffer(struct shipper *sh, const char *buf, size_t len) {
  const char *end = buf + len, *nl;

  for (; buf < end && (nl = memchr(buf, '\n', (size_t)(end - buf))); buf = nl + 1) {
    if (nl == buf)
      continue;
    if (ship_line(sh, buf, (size_t)(nl - buf)) != 0)
      sh->failed++;
  }
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct shipper sh = {.loop = uv_default_loop()};
  size_t len = 0;
  char *buf = malloc(n * 40 + 1);
  for (size_t i = 0; i < n; i++)
    len += (size_t)sprintf(buf + len, "host%zu sshd: session opened\n", i % 7);
  ship_buffer(&sh, buf, len);
  uv_run(sh.loop, UV_RUN_DEFAULT);
  return witnessReport();
}

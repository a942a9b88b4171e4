// spawn: uv_spawn
// loop: while, or the exit callback
// origin: lines of a configuration text
// limiter: the exit callback starts the next check
// waits: event loop
// distance: callback
// differs: how many are started before the first ends
// A: unbounded Y1 | limiter: none, all are started at once
// B: bounded N5 | limiter: eight at first, then one for each that ends
// packages: libuv
// witness: runnable
#include "witness.h"
#include <stdlib.h>
#include <string.h>
#include <uv.h>

#define SLOTS 8

struct check {
  char name[32];
  uv_process_t process;
  struct monitor *monitor;
};

struct monitor {
  uv_loop_t *loop;
  char *plugin;
  char *cursor;
  unsigned critical;
  int chained;
};

static int start_next(struct monitor *m);

static void on_closed(uv_handle_t *handle) { free(handle->data); }

static void on_exit_check(uv_process_t *process, int64_t status, int signal) {
  struct check *c = process->data;
  struct monitor *m = c->monitor;
  if (status >= 2 || signal)
    m->critical++;
  uv_close((uv_handle_t *)process, on_closed);
  if (m->chained)
    start_next(m);
}

static int start_next(struct monitor *m) {
  char *name = strsep(&m->cursor, "\n");
  if (!name || !*name)
    return 0;
  struct check *c = calloc(1, sizeof(*c));
  snprintf(c->name, sizeof(c->name), "%s", name);
  c->monitor = m;
  c->process.data = c;
  char *args[] = {m->plugin, c->name, NULL};
  uv_process_options_t options = {.exit_cb = on_exit_check, .file = m->plugin, .args = args};
  int err = uv_spawn(m->loop, &c->process, &options);
  if (err) {
    fprintf(stderr, "%s: %s\n", c->name, uv_strerror(err));
    uv_close((uv_handle_t *)&c->process, on_closed);
  }
  return 1;
}

unsigned run_checks(char *plugin, char *config) {
  struct monitor m = {uv_default_loop(), plugin, config, 0, 0};
#ifdef TWIN
  m.chained = 1;
  for (int slot = 0; slot < SLOTS; slot++)
    start_next(&m);
#else
  while (start_next(&m))
    ;
#endif
  uv_run(m.loop, UV_RUN_DEFAULT);
  return m.critical;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessTask();
    return 0;
  }
  size_t n = witnessSize(argc, argv);
  char *config = malloc(n * 24 + 1), *end = config;
  for (size_t i = 0; i < n; i++)
    end += sprintf(end, "check_disk_%zu\n", i);
  run_checks(argv[0], config);
  return witnessReport();
}

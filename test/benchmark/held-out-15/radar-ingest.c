// spawn: libuv
// loop: for over scandir result
// origin: directory entries
// limiter: thread pool of the library
// waits: after the loop
// distance: callback
// differs: what starts the work
// A: bounded N8 | spawn: uv_queue_work | limiter: thread pool of libuv
// B: unbounded Y1 | spawn: uv_thread_create | limiter: none
// witness: runnable
// packages: libuv
#include "witness.h"
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <uv.h>

typedef struct sweep {
  uv_work_t request;
  uv_thread_t thread;
  struct sweep *next;
  char file[256];
  int decoded;
} sweep_t;

static sweep_t *sweeps;

static void decode(sweep_t *sweep) {
  witnessTask();
  sweep->decoded = sweep->file[0] != 0;
}

static void on_work(uv_work_t *request) { decode(request->data); }

static void on_done(uv_work_t *request, int status) {
  sweep_t *sweep = request->data;
  if (status < 0)
    fprintf(stderr, "%s: %s\n", sweep->file, uv_strerror(status));
}

static void on_thread(void *arg) { decode(arg); }

static int schedule(uv_loop_t *loop, sweep_t *sweep) {
#ifndef TWIN
  return uv_queue_work(loop, &sweep->request, on_work, on_done);
#else
  return uv_thread_create(&sweep->thread, on_thread, sweep);
#endif
}

static void on_scan(uv_fs_t *scan) {
  uv_dirent_t entry;
  while (uv_fs_scandir_next(scan, &entry) != UV_EOF) {
    sweep_t *sweep = calloc(1, sizeof(*sweep));
    snprintf(sweep->file, sizeof(sweep->file), "%s", entry.name);
    sweep->request.data = sweep;
    if (schedule(scan->loop, sweep) != 0) {
      free(sweep);
      continue;
    }
    sweep->next = sweeps;
    sweeps = sweep;
  }
  uv_fs_req_cleanup(scan);
}

static void finish(uv_loop_t *loop) {
  uv_run(loop, UV_RUN_DEFAULT);
  while (sweeps) {
    sweep_t *sweep = sweeps;
    sweeps = sweep->next;
#ifdef TWIN
    uv_thread_join(&sweep->thread);
#endif
    free(sweep);
  }
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char dir[] = "/tmp/radar-XXXXXX", path[128];
  mkdtemp(dir);
  for (size_t i = 0; i < n; i++) {
    snprintf(path, sizeof(path), "%s/%04zu.vol", dir, i);
    fclose(fopen(path, "w"));
  }
  uv_fs_t scan;
  uv_fs_scandir(uv_default_loop(), &scan, dir, 0, on_scan);
  finish(uv_default_loop());
  for (size_t i = 0; i < n; i++) {
    snprintf(path, sizeof(path), "%s/%04zu.vol", dir, i);
    unlink(path);
  }
  rmdir(dir);
  return witnessReport();
}

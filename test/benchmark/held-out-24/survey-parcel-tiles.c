// spawn: posix_spawn
// loop: counted
// origin: records of a binary index
// waits: in a reaper inside the loop
// distance: helper function
// differs: limiter
// A: unbounded Y4 | limiter: a reaper that does not block
// B: bounded N5 | limiter: a reaper that blocks
// witness: runnable
#include "witness.h"
#include <spawn.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>

#define MAX_RENDERERS 8

extern char **environ;

struct parcel_index {
  uint32_t count;
  uint32_t *parcel_ids;
};

struct renderer {
  const char *program;
  int running;
  int failures;
};

static int load_index(FILE *in, struct parcel_index *ix) {
  if (fread(&ix->count, sizeof(ix->count), 1, in) != 1)
    return -1;
  ix->parcel_ids = calloc(ix->count, sizeof(uint32_t));
  if (!ix->parcel_ids)
    return -1;
  return fread(ix->parcel_ids, sizeof(uint32_t), ix->count, in) == ix->count ? 0 : -1;
}

static void note_exit(struct renderer *r, int status) {
  r->running--;
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
    r->failures++;
}

static void make_room(struct renderer *r) {
  int status;
  if (r->running < MAX_RENDERERS)
    return;
#ifndef TWIN
  if (waitpid(-1, &status, WNOHANG) > 0)
#else
  if (waitpid(-1, &status, 0) > 0)
#endif
    note_exit(r, status);
}

static int render_parcel(struct renderer *r, uint32_t id) {
  char number[16];
  char *args[] = {(char *)r->program, number, NULL};
  pid_t pid;

  snprintf(number, sizeof(number), "%u", id);
  if (posix_spawn(&pid, r->program, NULL, NULL, args, environ) != 0)
    return -1;
  r->running++;
  return 0;
}

int render_tiles(const char *program, FILE *in) {
  struct parcel_index ix;
  struct renderer r = {program, 0, 0};
  int status;

  if (load_index(in, &ix) != 0)
    return -1;
  for (uint32_t i = 0; i < ix.count; i++) {
    make_room(&r);
    if (render_parcel(&r, ix.parcel_ids[i]) != 0)
      r.failures++;
  }
  while (wait(&status) > 0)
    note_exit(&r, status);
  free(ix.parcel_ids);
  return r.failures;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessTask();
    return 0;
  }
  uint32_t n = (uint32_t)witnessSize(argc, argv);
  FILE *in = tmpfile();
  fwrite(&n, sizeof(n), 1, in);
  for (uint32_t i = 0; i < n; i++)
    fwrite(&i, sizeof(i), 1, in);
  rewind(in);
  render_tiles("/proc/self/exe", in);
  return witnessReport();
}

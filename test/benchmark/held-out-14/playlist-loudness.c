// spawn: popen
// loop: do while
// origin: tracks of a playlist
// distance: helper function
// differs: whether the slot of an older pipe is closed before it is used again
// limiter: ring of pipes
// A: bounded N5 | waits: pclose of the pipe that had the slot
// B: unbounded Y5 | waits: none for the pipe that had the slot
// witness: runnable
#include "witness.h"
#include <string.h>

#define SCANNERS 5

struct track {
  char path[64];
  double lufs;
};

struct playlist {
  size_t count;
  struct track *tracks;
};

struct scanner {
  FILE *pipe;
  struct track *track;
};

static void finish(struct scanner *s) {
  char reply[64];
  if (!s->pipe)
    return;
  if (fgets(reply, sizeof(reply), s->pipe))
    s->track->lufs = atof(reply);
  pclose(s->pipe);
  s->pipe = NULL;
  s->track = NULL;
}

static int begin(struct scanner *s, struct track *t) {
  char command[160];
  snprintf(command, sizeof(command), "exec \"$LOUDNESS_SCANNER\" --integrated '%s'", t->path);
  s->pipe = popen(command, "r");
  if (!s->pipe)
    return -1;
  s->track = t;
  return 0;
}

int measure_loudness(struct playlist *list) {
  struct scanner ring[SCANNERS];
  size_t next = 0;
  int rc = 0;

  if (list->count == 0)
    return 0;
  memset(ring, 0, sizeof(ring));
  do {
    struct scanner *s = &ring[next % SCANNERS];
#ifndef TWIN
    finish(s);
#endif
    rc = begin(s, &list->tracks[next]);
  } while (rc == 0 && ++next < list->count);
  for (int i = 0; i < SCANNERS; i++)
    finish(&ring[i]);
  return rc;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessTask();
    puts("-14.2");
    return 0;
  }
  struct playlist list = {witnessSize(argc, argv), NULL};
  char self[256] = {0};
  readlink("/proc/self/exe", self, sizeof(self) - 1);
  witnessState()->Quiet *= list.count > 300 ? 5 : 1; // a shell takes its time to start
  setenv("LOUDNESS_SCANNER", self, 1);
  list.tracks = calloc(list.count, sizeof(*list.tracks));
  for (size_t i = 0; i < list.count; i++)
    snprintf(list.tracks[i].path, sizeof(list.tracks[i].path), "/music/%04zu.flac", i);
  measure_loudness(&list);
  return witnessReport();
}

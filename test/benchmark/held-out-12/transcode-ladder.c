// spawn: posix_spawnp
// loop: for over an array
// origin: constant table
// limiter: none
// waits: after the loop
// distance: helper function
// differs: origin
// A: bounded N1
// B: unbounded Y1 | origin: request field
// witness: runnable
#include "witness.h"
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>

extern char **environ;

struct rendition {
  const char *name;
  unsigned width, height, kbps;
};

static const struct rendition LADDER[] = {
    {"240p", 426, 240, 400},    {"360p", 640, 360, 800},     {"480p", 854, 480, 1200},
    {"720p", 1280, 720, 2500},  {"1080p", 1920, 1080, 5000}, {"2160p", 3840, 2160, 14000},
};

struct ingest_request {
  const char *source;
  const struct rendition *renditions;
  size_t rendition_count;
};

static pid_t launch_encoder(const char *source, const struct rendition *r) {
  char size[32], rate[32];
  char *args[] = {"encoder", "-i", (char *)source, "-s", size, "-b", rate, NULL};
  pid_t pid = -1;
  snprintf(size, sizeof(size), "%ux%u", r->width, r->height);
  snprintf(rate, sizeof(rate), "%uk", r->kbps);
  if (posix_spawnp(&pid, "/proc/self/exe", NULL, NULL, args, environ) != 0)
    return -1;
  return pid;
}

int transcode(const struct ingest_request *req) {
#ifndef TWIN
  const struct rendition *first = LADDER;
  const size_t count = sizeof(LADDER) / sizeof(LADDER[0]);
#else
  const struct rendition *first = req->renditions;
  const size_t count = req->rendition_count;
#endif
  int status, errors = 0;
  for (const struct rendition *r = first; r != first + count; ++r) {
    if (launch_encoder(req->source, r) < 0) {
      fprintf(stderr, "%s: cannot start encoder for %s\n", req->source, r->name);
      errors++;
    }
  }
  while (wait(&status) > 0)
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
      errors++;
  return errors;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessTask();
    return 0;
  }
  size_t n = witnessSize(argc, argv);
  struct rendition *asked = calloc(n, sizeof(*asked));
  for (size_t i = 0; i < n; i++)
    asked[i] = LADDER[i % 6];
  struct ingest_request req = {"s3://in/clip.mov", asked, n};
  transcode(&req);
  return witnessReport();
}

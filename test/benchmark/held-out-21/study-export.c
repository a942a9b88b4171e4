// spawn: popen
// loop: strtok over a request line
// origin: comma-separated list in a request
// waits: pclose
// distance: same function
// limiter: array of open pipes
// differs: what happens when the array is full
// A: unbounded Y1 | limiter: the array grows
// B: bounded N6 | limiter: all pipes are closed when the array is full
// witness: runnable
#include "witness.h"
#include <string.h>

#define PIPES 8

struct export_job {
  FILE **pipes;
  size_t used, room;
  char command[256];
};

static void finish(struct export_job *job) {
  char line[128];
  for (size_t i = 0; i < job->used; i++) {
    while (fgets(line, sizeof(line), job->pipes[i]))
      ;
    pclose(job->pipes[i]);
  }
  job->used = 0;
}

static int make_room(struct export_job *job) {
  if (job->used < job->room)
    return 0;
#ifdef TWIN
  finish(job);
#else
  FILE **more = realloc(job->pipes, 2 * job->room * sizeof(*more));
  if (!more)
    return -1;
  job->pipes = more;
  job->room *= 2;
#endif
  return 0;
}

int export_studies(char *accessions, const char *converter) {
  struct export_job job = {calloc(PIPES, sizeof(FILE *)), 0, PIPES, ""};
  char *save = NULL;
  for (char *a = strtok_r(accessions, ",", &save); a; a = strtok_r(NULL, ",", &save)) {
    if (make_room(&job) < 0)
      break;
    snprintf(job.command, sizeof(job.command), "exec %s %s", converter, a);
    FILE *p = popen(job.command, "r");
    if (!p) {
      perror("popen");
      break;
    }
    job.pipes[job.used++] = p;
  }
  finish(&job);
  free(job.pipes);
  return 0;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessTask();
    return 0;
  }
  size_t n = witnessSize(argc, argv);
  witnessState()->Quiet = 12000000;
  char self[200] = {0}, *list = malloc(n * 8 + 1);
  if (readlink("/proc/self/exe", self, sizeof(self) - 1) < 0)
    return 1;
  for (size_t i = 0, at = 0; i < n; i++)
    at += (size_t)sprintf(list + at, "A%05zu,", i);
  export_studies(list, self);
  return witnessReport();
}

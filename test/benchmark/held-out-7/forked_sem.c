// spawn: fork
// loop: index
// origin: parameter
// waits: after the loop
// distance: same function
// differs: which process waits for the semaphore
// A: unbounded Y2 | limiter: shared sem_t taken by the child
// B: bounded N4 | limiter: shared sem_t taken by the parent
// witness: runnable
#include "witness.h"
#include <semaphore.h>
#include <sys/wait.h>

typedef struct {
  const char **volumes;
  size_t count;
} snapshot_req;

static sem_t *slots;

static void child_main(const char *volume) {
  witnessEnter();
#ifndef TWIN
  while (sem_wait(slots) != 0)
    continue;
#endif
  witnessWork();
  sem_post(slots);
  witnessLeave();
  _exit(volume[0] == 0);
}

int take_snapshots(const snapshot_req *req) {
  size_t i, started = 0;
  for (i = 0; i < req->count; i++) {
#ifdef TWIN
    while (sem_wait(slots) != 0)
      continue;
#endif
    switch (fork()) {
    case 0:
      child_main(req->volumes[i]);
      break;
    case -1:
      sem_post(slots);
      break;
    default:
      started++;
    }
  }
  while (started--)
    wait(NULL);
  return 0;
}

int main(int argc, char **argv) {
  snapshot_req r;
  r.count = witnessSize(argc, argv);
  r.volumes = malloc(r.count * sizeof *r.volumes);
  for (size_t i = 0; i < r.count; i++)
    r.volumes[i] = "vol0";
  slots = mmap(NULL, sizeof *slots, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  sem_init(slots, 1, 9);
  take_snapshots(&r);
  return witnessReport();
}

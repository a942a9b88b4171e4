// spawn: popen
// loop: for over array
// origin: pointer and length
// distance: same function
// differs: where the output is read
// A: bounded N3 | limiter: none | waits: pclose in the iteration
// B: unbounded Y1 | limiter: none | waits: pclose after the loop
// witness: runnable
#include "witness.h"
#include <string.h>

typedef struct disk {
  char cmd[512];
  char model[64];
  FILE *out;
} disk_t;

static void read_model(disk_t *d) {
  if (fgets(d->model, sizeof d->model, d->out))
    d->model[strcspn(d->model, "\n")] = '\0';
  pclose(d->out);
  d->out = NULL;
}

int probe_disks(disk_t *disks, int ndisks) {
  int i, ok = 0;

  for (i = 0; i < ndisks; i++) {
    disks[i].out = popen(disks[i].cmd, "r");
    if (!disks[i].out)
      continue;
#ifndef TWIN
    read_model(&disks[i]);
#endif
    ok++;
  }
#ifdef TWIN
  for (i = 0; i < ndisks; i++)
    if (disks[i].out)
      read_model(&disks[i]);
#endif
  return ok;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessTask();
    return 0;
  }
  size_t n = witnessSize(argc, argv);
  witnessState()->Quiet = 15000000;
  char path[400] = "";
  if (readlink("/proc/self/exe", path, sizeof(path) - 1) < 0)
    return 1;
  disk_t *disks = calloc(n, sizeof(*disks));
  for (size_t i = 0; i < n; i++)
    snprintf(disks[i].cmd, sizeof(disks[i].cmd), "%s", path);
  probe_disks(disks, (int)n);
  return witnessReport();
}

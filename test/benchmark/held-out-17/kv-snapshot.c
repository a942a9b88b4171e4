// spawn: fork
// loop: counted
// origin: field of a binary header
// waits: after the loop
// distance: same function
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N11 | limiter: the number is cut to 24
// witness: runnable
#include "witness.h"
#include <string.h>
#include <sys/wait.h>

#define SNAP_MAGIC 0x4b565331u
#define SNAP_PARALLEL 24

struct snap_header {
  uint32_t magic;
  uint16_t version;
  uint16_t flags;
  uint32_t shards;
};

static int load_shard(uint32_t shard) {
  witnessTask();
  return shard == UINT32_MAX;
}

static int read_header(FILE *f, struct snap_header *h) {
  if (fread(h, sizeof(*h), 1, f) != 1)
    return -1;
  if (h->magic != SNAP_MAGIC || h->version != 1)
    return -1;
  return 0;
}

int restore_snapshot(FILE *f) {
  struct snap_header h;
  uint32_t shard, loaders = 0;
  int status, failed = 0;

  if (read_header(f, &h) != 0)
    return -1;
#ifdef TWIN
  if (h.shards > SNAP_PARALLEL) {
    fprintf(stderr, "restore: taking the first %d shards of %u\n", SNAP_PARALLEL, h.shards);
    h.shards = SNAP_PARALLEL;
  }
#endif
  for (shard = 0; shard < h.shards; shard++) {
    pid_t pid = fork();
    if (pid < 0) {
      perror("fork");
      failed++;
      break;
    }
    if (pid == 0)
      _exit(load_shard(shard));
    loaders++;
  }
  while (loaders > 0) {
    if (wait(&status) < 0)
      break;
    failed += status != 0;
    loaders--;
  }
  return failed;
}

int main(int argc, char **argv) {
  struct snap_header h = {SNAP_MAGIC, 1, 0, (uint32_t)witnessSize(argc, argv)};
  FILE *f = tmpfile();
  fwrite(&h, sizeof(h), 1, f);
  rewind(f);
  restore_snapshot(f);
  return witnessReport();
}

// spawn: pthread_create joined
// loop: nftw
// origin: files below a directory
// waits: after the walk
// distance: callback of a library
// differs: what the callback returns
// A: unbounded Y1 | limiter: none
// B: bounded N11 | limiter: the callback stops the walk after 20 files
// witness: runnable
#include "witness.h"
#include <fcntl.h>
#include <ftw.h>
#include <pthread.h>
#include <sys/stat.h>

static pthread_t *scans;
static size_t nscans;

static void *scan(void *size) {
  witnessTask();
  return size;
}

static int on_entry(const char *path, const struct stat *st, int type, struct FTW *at) {
  (void)path;
  (void)at;
  if (type != FTW_F)
    return 0;
#ifdef TWIN
  if (nscans == 20)
    return 1;
#endif
  scans = realloc(scans, (nscans + 1) * sizeof *scans);
  if (pthread_create(&scans[nscans], NULL, scan, (void *)(intptr_t)st->st_size) == 0)
    nscans++;
  return 0;
}

static int scan_tree(const char *root) {
  int rc = nftw(root, on_entry, 16, FTW_PHYS);
  while (nscans > 0)
    pthread_join(scans[--nscans], NULL);
  free(scans);
  return rc;
}

static int drop(const char *path, const struct stat *st, int type, struct FTW *at) {
  (void)st;
  (void)type;
  (void)at;
  return remove(path);
}

int main(int argc, char **argv) {
  char root[] = "/tmp/treeXXXXXX", path[64];
  size_t n = witnessSize(argc, argv);
  if (!mkdtemp(root))
    return 1;
  for (size_t i = 0; i < n; i++) {
    snprintf(path, sizeof path, "%s/f%zu", root, i);
    close(open(path, O_CREAT | O_WRONLY, 0600));
  }
  scan_tree(root);
  nftw(root, drop, 16, FTW_DEPTH | FTW_PHYS);
  return witnessReport();
}

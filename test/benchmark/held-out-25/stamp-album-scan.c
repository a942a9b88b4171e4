// spawn: pthread_create
// loop: while readdir, with recursion
// origin: directory entries
// distance: helper function
// limiter: none
// differs: where the thread is joined
// A: bounded N3 | waits: in the helper
// B: unbounded Y1 | waits: after the walk
// witness: runnable
#include "witness.h"
#include <dirent.h>
#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

struct scan {
  pthread_t tid;
  char path[512];
  unsigned perforations;
  struct scan *next;
};

struct album {
  struct scan *scans;
  unsigned long stamps;
};

static void *count_perforations(void *arg) {
  struct scan *s = arg;
  witnessTask();
  s->perforations = (unsigned)strlen(s->path) % 16;
  return NULL;
}

static int album_add(struct album *a, const char *path) {
  struct scan *s = calloc(1, sizeof(*s));
  if (!s)
    return ENOMEM;
  snprintf(s->path, sizeof(s->path), "%s", path);
  int rc = pthread_create(&s->tid, NULL, count_perforations, s);
  if (rc != 0) {
    free(s);
    return rc;
  }
#ifndef TWIN
  pthread_join(s->tid, NULL);
#endif
  s->next = a->scans;
  a->scans = s;
  a->stamps++;
  return 0;
}

int album_walk(struct album *a, const char *folder) {
  DIR *dir = opendir(folder);
  struct dirent *e;
  int rc = 0;
  if (!dir)
    return errno;
  while (rc == 0 && (e = readdir(dir))) {
    char path[512];
    if (e->d_name[0] == '.')
      continue;
    if (snprintf(path, sizeof(path), "%s/%s", folder, e->d_name) >= (int)sizeof(path))
      continue;
    rc = e->d_type == DT_DIR ? album_walk(a, path) : album_add(a, path);
  }
  closedir(dir);
  return rc;
}

void album_close(struct album *a) {
  while (a->scans) {
    struct scan *s = a->scans;
#ifdef TWIN
    pthread_join(s->tid, NULL);
#endif
    a->scans = s->next;
    free(s);
  }
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char root[] = "/tmp/album-XXXXXX", path[128];
  if (!mkdtemp(root))
    return 1;
  for (size_t i = 0; i < n; i++) {
    snprintf(path, sizeof(path), "%s/%c", root, (char)('a' + i % 4));
    mkdir(path, 0700);
    snprintf(path, sizeof(path), "%s/%c/%zu.tif", root, (char)('a' + i % 4), i);
    fclose(fopen(path, "w"));
  }
  struct album a = {NULL, 0};
  album_walk(&a, root);
  album_close(&a);
  snprintf(path, sizeof(path), "rm -r %s", root);
  unsetenv(WITNESS_VARIABLE);
  if (system(path) != 0)
    return 1;
  return witnessReport();
}

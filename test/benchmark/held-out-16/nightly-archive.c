// spawn: pthread_create detached
// loop: while over readdir
// origin: directory entries
// waits: detached
// distance: helper function
// differs: place of the acquisition
// A: unbounded Y2 | limiter: semaphore taken by the thread
// B: bounded N4 | limiter: semaphore taken before the thread
// witness: runnable
#include "witness.h"
#include <dirent.h>
#include <pthread.h>
#include <semaphore.h>
#include <string.h>

#define ARCHIVE_STREAMS 6

struct archive {
  const char *root;
  sem_t streams;
  long long stored;
};

struct entry {
  struct archive *ar;
  char name[256];
};

static void *store_entry(void *arg) {
  struct entry *e = arg;
  struct archive *ar = e->ar;
  witnessEnter();
#ifndef TWIN
  sem_wait(&ar->streams);
#endif
  witnessWork();
  __atomic_add_fetch(&ar->stored, 1, __ATOMIC_RELAXED);
  witnessLeave();
  sem_post(&ar->streams);
  free(e);
  return NULL;
}

static int queue_entry(struct archive *ar, const struct dirent *d) {
  pthread_attr_t attr;
  pthread_t tid;
  struct entry *e = calloc(1, sizeof(*e));
  int rc;

  if (!e)
    return -1;
  e->ar = ar;
  snprintf(e->name, sizeof(e->name), "%s", d->d_name);
  pthread_attr_init(&attr);
  pthread_attr_setdetachstate(&attr, PTHREAD_CREATE_DETACHED);
#ifdef TWIN
  sem_wait(&ar->streams);
#endif
  rc = pthread_create(&tid, &attr, store_entry, e);
  pthread_attr_destroy(&attr);
  if (rc != 0) {
#ifdef TWIN
    sem_post(&ar->streams);
#endif
    free(e);
  }
  return rc;
}

int archive_directory(struct archive *ar) {
  DIR *dir = opendir(ar->root);
  struct dirent *d;
  int failed = 0;

  if (!dir)
    return -1;
  while ((d = readdir(dir)) != NULL) {
    if (!strcmp(d->d_name, ".") || !strcmp(d->d_name, ".."))
      continue;
    if (queue_entry(ar, d) != 0)
      failed++;
  }
  closedir(dir);
  return failed;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char root[] = "/tmp/archiveXXXXXX", path[300];
  static struct archive ar;
  ar.root = mkdtemp(root);
  sem_init(&ar.streams, 0, ARCHIVE_STREAMS);
  for (size_t i = 0; i < n; i++) {
    snprintf(path, sizeof(path), "%s/f%zu", root, i);
    fclose(fopen(path, "w"));
  }
  archive_directory(&ar);
  for (size_t i = 0; i < n; i++) {
    snprintf(path, sizeof(path), "%s/f%zu", root, i);
    unlink(path);
  }
  rmdir(root);
  return witnessReport();
}

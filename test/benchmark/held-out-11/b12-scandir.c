// spawn: pthread_create
// loop: counted
// origin: result of scandir
// limiter: check of the number of entries
// waits: after the loop
// distance: helper function
// differs: the check leaves or only warns
// A: bounded N7 | limiter: the check returns an error
// B: unbounded Y7 | limiter: the check writes a warning
// witness: runnable
#include "witness.h"
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <string.h>
#include <syslog.h>

/* confd: loads every fragment of a conf.d folder. */

#define MAX_FRAGMENTS 64

struct fragment {
  struct dirent *entry;
  pthread_t loader;
  size_t keys;
};

static int wanted(const struct dirent *e) {
  size_t len = strlen(e->d_name);
  return len > 5 && strcmp(e->d_name + len - 5, ".conf") == 0;
}

static void *load_fragment(void *arg) {
  struct fragment *f = arg;
  witnessTask();
  f->keys = strlen(f->entry->d_name);
  return NULL;
}

static int check_count(const char *path, int count) {
  if (count <= MAX_FRAGMENTS)
    return 0;
  syslog(LOG_WARNING, "%s: %d fragments, expected at most %d", path, count, MAX_FRAGMENTS);
#ifndef TWIN
  return -E2BIG;
#else
  return 0;
#endif
}

int load_folder(const char *path) {
  struct dirent **entries;
  int count = scandir(path, &entries, wanted, alphasort);
  int rc = count < 0 ? -errno : check_count(path, count);

  if (rc < 0)
    return rc;
  struct fragment *all = calloc((size_t)count + 1, sizeof(*all));
  int started = 0;
  while (started < count) {
    all[started].entry = entries[started];
    if (pthread_create(&all[started].loader, NULL, load_fragment, &all[started]) != 0)
      break;
    started++;
  }
  for (int i = 0; i < started; i++) {
    pthread_join(all[i].loader, NULL);
    rc += (int)all[i].keys;
  }
  for (int i = 0; i < count; i++)
    free(entries[i]);
  free(entries);
  free(all);
  return rc;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char folder[] = "/tmp/confd.XXXXXX", name[256];
  if (!mkdtemp(folder))
    return 1;
  for (size_t i = 0; i < n; i++) {
    snprintf(name, sizeof(name), "%s/%zu-part.conf", folder, i);
    close(open(name, O_CREAT | O_WRONLY, 0600));
  }
  load_folder(folder);
  snprintf(name, sizeof(name), "rm -r %s", folder);
  if (system(name) != 0)
    return 1;
  return witnessReport();
}

// spawn: pthread_create joined
// loop: counted
// origin: scandir
// distance: function pointer
// differs: whether the entries are taken in groups
// A: unbounded Y1 | limiter: none | waits: after the loop
// B: bounded N6 | limiter: groups of 10 | waits: after each group
// witness: runnable
#include "witness.h"
#include <dirent.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

typedef void *(*handler_fn)(void *);

static int visible(const struct dirent *d) { return d->d_name[0] != '.'; }

static void *submit_entry(void *arg) {
  const struct dirent *d = arg;
  witnessTask();
  return (void *)strrchr(d->d_name, '.');
}

static int spool_run(const char *dir, handler_fn fn) {
  struct dirent **list;
  int n = scandir(dir, &list, visible, alphasort);
  if (n < 0)
    return -1;
#ifdef TWIN
  int group = 10;
#else
  int group = n;
#endif
  pthread_t *t = malloc(sizeof(*t) * (size_t)(n + 1));
  for (int base = 0; base < n; base += group) {
    int i, end = base + group < n ? base + group : n;
    for (i = base; i < end; i++)
      if (pthread_create(&t[i], NULL, fn, list[i]) != 0)
        exit(75);
    for (i = base; i < end; i++)
      pthread_join(t[i], NULL);
  }
  free(t);
  return n;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv), i;
  char dir[] = "/tmp/spool.XXXXXX", name[64];
  if (!mkdtemp(dir))
    return 1;
  for (i = 0; i < n; i++) {
    snprintf(name, sizeof name, "%s/%zu.job", dir, i);
    close(open(name, O_CREAT | O_WRONLY, 0600));
  }
  spool_run(dir, submit_entry);
  for (i = 0; i < n; i++) {
    snprintf(name, sizeof name, "%s/%zu.job", dir, i);
    unlink(name);
  }
  rmdir(dir);
  return witnessReport();
}

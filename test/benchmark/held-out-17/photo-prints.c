// spawn: posix_spawn
// loop: readdir
// origin: directory entries
// waits: waitpid after the loop
// distance: helper function
// limiter: none
// differs: a check of the size before
// A: unbounded Y1 | limiter: none
// B: bounded N7 | limiter: refuses an order of too many photos
// witness: runnable
#include "witness.h"
#include <dirent.h>
#include <errno.h>
#include <limits.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>

extern char **environ;

enum { MAX_PHOTOS = 24 };

struct order {
  const char *folder;
  const char *converter;
  const char *paper;
};

static int is_photo(const struct dirent *e) {
  const char *dot = strrchr(e->d_name, '.');
  return dot && strcmp(dot, ".jpg") == 0;
}

static int count_photos(DIR *dir) {
  int count = 0;
  for (struct dirent *e; (e = readdir(dir));)
    count += is_photo(e);
  rewinddir(dir);
  return count;
}

static pid_t start_conversion(const struct order *o, const char *name) {
  char path[PATH_MAX];
  snprintf(path, sizeof(path), "%s/%s", o->folder, name);
  char *args[] = {(char *)o->converter, "-resize", (char *)o->paper, path, NULL};
  pid_t pid;
  int err = posix_spawn(&pid, o->converter, NULL, NULL, args, environ);
  return err ? -err : pid;
}

int prepare_order(const struct order *o) {
  int started = 0, bad = 0, status;
  DIR *dir = opendir(o->folder);
  if (!dir)
    return -errno;
  int photos = count_photos(dir);
  if (photos == 0
#ifdef TWIN
      || photos > MAX_PHOTOS
#endif
  ) {
    closedir(dir);
    return -EINVAL;
  }
  for (struct dirent *e; photos > 0 && (e = readdir(dir));) {
    if (!is_photo(e))
      continue;
    photos--;
    if (start_conversion(o, e->d_name) > 0)
      started++;
  }
  closedir(dir);
  while (started-- > 0)
    if (wait(&status) > 0 && status != 0)
      bad++;
  return bad;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessTask();
    return 0;
  }
  size_t n = witnessSize(argc, argv);
  char folder[] = "/tmp/order-XXXXXX", path[64];
  if (!mkdtemp(folder))
    return 1;
  for (size_t i = 0; i < n; i++) {
    snprintf(path, sizeof(path), "%s/%zu.jpg", folder, i);
    fclose(fopen(path, "w"));
  }
  struct order o = {folder, "/proc/self/exe", "10x15"};
  prepare_order(&o);
  snprintf(path, sizeof(path), "rm -r %s", folder);
  unsetenv(WITNESS_VARIABLE);
  if (system(path) != 0)
    return 1;
  return witnessReport();
}

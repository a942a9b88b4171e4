// spawn: vfork and exec
// loop: while with scandir result
// origin: entries of a directory
// waits: after the loop
// distance: same function
// differs: what exceeding the limit does
// A: unbounded Y7 | limiter: a warning on stderr
// B: bounded N7 | limiter: error before the loop
// witness: runnable
#include "witness.h"
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <sys/wait.h>

#define MAX_PARTS 60

static int only_parts(const struct dirent *e) { return e->d_name[0] == 'p'; }

static int run_parts(const char *dir) {
  struct dirent **parts;
  int n = scandir(dir, &parts, only_parts, alphasort);
  if (n < 0)
    return -errno;
  if (n > MAX_PARTS) {
    fprintf(stderr, "%s: more than %d parts\n", dir, MAX_PARTS);
#ifdef TWIN
    return -E2BIG;
#endif
  }
  int left = n;
  while (left-- > 0) {
    const char *name = parts[left]->d_name;
    pid_t pid = vfork();
    if (pid == 0) {
      execl("/proc/self/exe", name, (char *)NULL);
      _exit(127);
    }
  }
  while (n-- > 0) {
    wait(NULL);
    free(parts[n]);
  }
  free(parts);
  return 0;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessTask();
    return 0;
  }
  size_t n = witnessSize(argc, argv);
  witnessState()->Quiet = 20000000;
  char dir[] = "/tmp/partsXXXXXX", path[64];
  if (!mkdtemp(dir))
    return 1;
  for (size_t i = 0; i < n; i++) {
    snprintf(path, sizeof path, "%s/p%zu", dir, i);
    close(open(path, O_CREAT | O_WRONLY, 0600));
  }
  run_parts(dir);
  for (size_t i = 0; i < n; i++) {
    snprintf(path, sizeof path, "%s/p%zu", dir, i);
    unlink(path);
  }
  rmdir(dir);
  return witnessReport();
}

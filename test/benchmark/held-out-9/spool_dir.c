// spawn: fork
// loop: readdir
// origin: directory
// distance: same function
// differs: where the child is awaited
// A: unbounded Y1 | limiter: none | waits: after the loop
// B: bounded N3 | limiter: none | waits: in the iteration
// witness: runnable
#include "witness.h"
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>

static int print_job(const char *name) {
  (void)name;
  witnessTask();
  return 0;
}

int flush_spool(const char *dir) {
  DIR *d = opendir(dir);
  struct dirent *e;
  int st = 0;

  if (d == NULL)
    return -1;
  while ((e = readdir(d)) != NULL) {
    if (e->d_name[0] == '.')
      continue;
    pid_t pid = fork();
    if (pid == -1) {
      closedir(d);
      return -1;
    }
    if (pid == 0)
      _exit(print_job(e->d_name));
#ifdef TWIN
    waitpid(pid, &st, 0);
#endif
  }
  closedir(d);
#ifndef TWIN
  while (wait(&st) > 0)
    ;
#endif
  return 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char dir[] = "/tmp/spoolXXXXXX", path[64];
  if (!mkdtemp(dir))
    return 1;
  for (size_t i = 0; i < n; i++) {
    snprintf(path, sizeof path, "%s/job%zu", dir, i);
    close(open(path, O_CREAT | O_WRONLY, 0600));
  }
  flush_spool(dir);
  for (size_t i = 0; i < n; i++) {
    snprintf(path, sizeof path, "%s/job%zu", dir, i);
    unlink(path);
  }
  rmdir(dir);
  return witnessReport();
}

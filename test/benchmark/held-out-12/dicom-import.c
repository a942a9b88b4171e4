// spawn: fork
// loop: while over readdir
// origin: directory entries
// limiter: waits while as many as processors run
// waits: window
// distance: same function
// differs: limiter
// A: bounded N5
// B: unbounded Y1 | limiter: none | waits: after the loop
// witness: runnable
#include "witness.h"
#include <dirent.h>
#include <fcntl.h>
#include <limits.h>
#include <string.h>
#include <sys/wait.h>

static int import_study(const char *dir, const char *file) {
  char path[PATH_MAX];
  snprintf(path, sizeof(path), "%s/%s", dir, file);
  int fd = open(path, O_RDONLY);
  if (fd < 0)
    return 1;
  witnessTask();
  close(fd);
  return 0;
}

static int is_dicom(const struct dirent *e) {
  const char *dot = strrchr(e->d_name, '.');
  return dot && strcmp(dot, ".dcm") == 0;
}

int import_directory(const char *dir) {
  DIR *d = opendir(dir);
  struct dirent *entry;
  long active = 0, failed = 0;
  int status;
  long cpus = sysconf(_SC_NPROCESSORS_ONLN);
  if (!d) {
    perror(dir);
    return -1;
  }
  if (cpus < 1)
    cpus = 1;
  while ((entry = readdir(d)) != NULL) {
    if (!is_dicom(entry))
      continue;
#ifndef TWIN
    while (active >= cpus) {
      if (wait(&status) > 0 && status != 0)
        failed++;
      active--;
    }
#endif
    pid_t pid = fork();
    if (pid == 0)
      _exit(import_study(dir, entry->d_name));
    if (pid > 0)
      active++;
    else
      failed++;
  }
  closedir(d);
  for (; active > 0; active--)
    if (wait(&status) > 0 && status != 0)
      failed++;
  return failed ? 1 : 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char dir[] = "/tmp/dicomXXXXXX", path[64];
  if (!mkdtemp(dir))
    return 1;
  for (size_t i = 0; i < n; i++) {
    snprintf(path, sizeof(path), "%s/%zu.dcm", dir, i);
    close(open(path, O_CREAT | O_WRONLY, 0600));
  }
  import_directory(dir);
  for (size_t i = 0; i < n; i++) {
    snprintf(path, sizeof(path), "%s/%zu.dcm", dir, i);
    unlink(path);
  }
  rmdir(dir);
  return witnessReport();
}

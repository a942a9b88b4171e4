// spawn: fork
// loop: while readdir
// origin: file system
// waits: waitpid
// distance: helper function
// differs: where the wait is
// A: unbounded Y1 | limiter: none
// B: bounded N3 | limiter: waits in the iteration
// witness: runnable
#include "witness.h"
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>

static pid_t process_entry(const char *name) {
  pid_t pid = fork();
  if (pid == 0) {
    witnessTask();
    _exit(name[0] == '!');
  }
  return pid;
}

int process_spool(const char *path) {
  DIR *d = opendir(path);
  struct dirent *e;
  int n = 0;

  if (d == NULL)
    return -1;
  while ((e = readdir(d)) != NULL) {
    if (e->d_name[0] == '.')
      continue;
    pid_t pid = process_entry(e->d_name);
    if (pid < 0)
      break;
#ifdef TWIN
    waitpid(pid, NULL, 0);
#endif
    n++;
  }
  closedir(d);
  while (wait(NULL) > 0)
    ;
  return n;
}

int main(int argc, char **argv) {
  char dir[64], file[128];
  size_t i, n = witnessSize(argc, argv);
  snprintf(dir, sizeof(dir), "/tmp/spool.%d", (int)getpid());
  mkdir(dir, 0700);
  for (i = 0; i < n; i++) {
    snprintf(file, sizeof(file), "%s/%zu", dir, i);
    close(open(file, O_CREAT | O_WRONLY, 0600));
  }
  process_spool(dir);
  for (i = 0; i < n; i++) {
    snprintf(file, sizeof(file), "%s/%zu", dir, i);
    unlink(file);
  }
  rmdir(dir);
  return witnessReport();
}

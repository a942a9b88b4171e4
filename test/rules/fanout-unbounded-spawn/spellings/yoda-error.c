// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE -DOTHER
// One meaning, one verdict. A comparison with the constant on the right, and on the left.
#include <dirent.h>
#include <spawn.h>
#include <sys/wait.h>
extern char **environ;
static pid_t filter(const char *name) {
  pid_t pid;
  char *args[] = {"filter", (char *)name, 0};
  if (posix_spawn(&pid, "/bin/filter", 0, 0, args, environ) != 0)
    return -1;
  return pid;
}
void drain(DIR *d) {
  struct dirent *de;
  while ((de = readdir(d)) != NULL) {
    pid_t pid = filter(de->d_name);
#ifdef OTHER
    if (0 > pid)
#else
    if (pid < 0)
#endif
      continue;
    waitpid(pid, NULL, 0);
  }
}

// spawn: fork
// loop: while over directory entries
// origin: files in the spool directory
// limiter: none
// waits: after the loop
// distance: helper function
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: wait for one child when all lanes are busy
// witness: runnable
#include "witness.h"
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>

#define LANES 6

struct spool {
  char path[256];
  int active;
  int failed;
};

static int render_page(const char *file) {
  witnessTask();
  return strlen(file) == 0;
}

static pid_t start_filter(struct spool *sp, const char *file) {
  pid_t pid = fork();
  if (pid == 0)
    _exit(render_page(file));
  if (pid > 0)
    sp->active++;
  return pid;
}

static int reap_one(struct spool *sp) {
  int status;
  if (wait(&status) < 0)
    return errno == ECHILD ? 0 : -1;
  sp->active--;
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
    sp->failed++;
  return 0;
}

int spool_flush(struct spool *sp) {
  struct dirent *entry;
  DIR *dir = opendir(sp->path);
  if (!dir)
    return -1;
  while ((entry = readdir(dir)) != NULL) {
    if (entry->d_name[0] == '.')
      continue;
#ifdef TWIN
    if (sp->active >= LANES && reap_one(sp) < 0)
      break;
#endif
    if (start_filter(sp, entry->d_name) < 0) {
      sp->failed++;
      break;
    }
  }
  closedir(dir);
  while (sp->active > 0)
    if (reap_one(sp) < 0)
      return -1;
  return sp->failed;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct spool sp = {"/tmp/spool-XXXXXX", 0, 0};
  char name[300];
  if (!mkdtemp(sp.path))
    return 1;
  for (size_t i = 0; i < n; i++) {
    snprintf(name, sizeof name, "%s/d%05zu", sp.path, i);
    close(open(name, O_CREAT | O_WRONLY, 0600));
  }
  spool_flush(&sp);
  for (size_t i = 0; i < n; i++) {
    snprintf(name, sizeof name, "%s/d%05zu", sp.path, i);
    unlink(name);
  }
  rmdir(sp.path);
  return witnessReport();
}

// spawn: posix_spawn
// loop: while readdir
// origin: directory entries
// limiter: none
// waits: see A and B
// distance: helper function
// differs: where it waits
// A: unbounded Y1 | waits: after the loop
// B: bounded N3 | waits: each iteration
// witness: runnable
#include "witness.h"
#include <dirent.h>
#include <fcntl.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>

extern char **environ;

static const char *encoder = "/proc/self/exe";

static pid_t start_encoder(const char *folder, const char *file) {
  char source[512];
  pid_t pid;
  snprintf(source, sizeof(source), "%s/%s", folder, file);
  char *args[] = {(char *)"encode", source, NULL};
  int err = posix_spawn(&pid, encoder, NULL, NULL, args, environ);
  if (err != 0) {
    fprintf(stderr, "transcode: %s: %s\n", file, strerror(err));
    return -1;
  }
  return pid;
}

static int is_lecture(const char *name) {
  const char *dot = strrchr(name, '.');
  return dot && strcmp(dot, ".mov") == 0;
}

int transcode_folder(const char *folder) {
  DIR *dir = opendir(folder);
  struct dirent *entry;
  int done = 0;
  if (!dir)
    return -1;
  while ((entry = readdir(dir)) != NULL) {
    if (!is_lecture(entry->d_name))
      continue;
    pid_t pid = start_encoder(folder, entry->d_name);
    if (pid < 0)
      continue;
#ifdef TWIN
    int status;
    if (waitpid(pid, &status, 0) == pid && WIFEXITED(status))
      done++;
#endif
  }
  closedir(dir);
#ifndef TWIN
  int status;
  while (wait(&status) > 0)
    if (WIFEXITED(status))
      done++;
#endif
  return done;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessTask();
    return 0;
  }
  size_t n = witnessSize(argc, argv);
  char folder[] = "/tmp/lecturesXXXXXX", name[64];
  if (!mkdtemp(folder))
    return 1;
  for (size_t i = 0; i < n; i++) {
    snprintf(name, sizeof(name), "%s/%zu.mov", folder, i);
    close(open(name, O_CREAT | O_WRONLY, 0600));
  }
  transcode_folder(folder);
  for (size_t i = 0; i < n; i++) {
    snprintf(name, sizeof(name), "%s/%zu.mov", folder, i);
    unlink(name);
  }
  rmdir(folder);
  return witnessReport();
}

// spawn: fork
// loop: while over the lines of a manifest
// origin: text of a manifest sent by the client
// waits: after the loop
// distance: helper function
// differs: flag of the wait that should hold the loop
// A: bounded N5 | limiter: waits for one child when eight are alive
// B: unbounded Y4 | limiter: polls for a child and goes on whatever the answer
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <string.h>
#include <sys/wait.h>

#define MAX_DUMPERS 8

struct agent {
  const char *archive_root;
  int dumping;
  int failed;
};

static void note_exit(struct agent *agent, int status) {
  agent->dumping--;
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
    agent->failed++;
}

static int dump_volume(const char *root, const char *path) {
  witnessTask();
  return root && path[0] == '/' ? 0 : 2;
}

static void make_room(struct agent *agent) {
  int status;
#ifdef TWIN
  pid_t done = waitpid(-1, &status, WNOHANG);
#else
  pid_t done = waitpid(-1, &status, 0);
#endif
  if (done > 0)
    note_exit(agent, status);
}

static int start_dump(struct agent *agent, const char *path) {
  if (agent->dumping >= MAX_DUMPERS)
    make_room(agent);
  pid_t child = fork();
  if (child < 0) {
    fprintf(stderr, "backup: cannot fork for %s: %s\n", path, strerror(errno));
    return -1;
  }
  if (child == 0)
    _exit(dump_volume(agent->archive_root, path));
  agent->dumping++;
  return 0;
}

int backup_manifest(struct agent *agent, char *manifest) {
  char *rest = manifest;
  char *line;
  while ((line = strsep(&rest, "\n")) != NULL) {
    if (line[0] == '\0' || line[0] == '#')
      continue;
    if (start_dump(agent, line) != 0)
      break;
  }
  int status;
  while (agent->dumping > 0 && wait(&status) > 0)
    note_exit(agent, status);
  return agent->failed ? -1 : 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char *manifest = calloc(n + 1, 32);
  strcpy(manifest, "# volumes\n");
  char *end = manifest + strlen(manifest);
  for (size_t i = 0; i < n; i++)
    end += sprintf(end, "/srv/vol%zu\n", i);
  struct agent agent = {"/var/backups", 0, 0};
  backup_manifest(&agent, manifest);
  return witnessReport();
}

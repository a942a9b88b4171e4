// spawn: fork
// loop: counted
// origin: pointer and length
// waits: waitpid
// distance: helper function
// limiter: counter of children
// differs: how the parent reaps at the limit
// A: unbounded Y4 | limiter: waitpid that does not wait, its answer ignored
// B: bounded N5 | limiter: waitpid that waits for one child
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/wait.h>

#define MAX_PROBES 10

struct server {
  struct in_addr addr;
  double offset;
};

struct survey {
  struct server *servers;
  size_t count;
  int running;
};

static void probe(const struct server *s) {
  (void)s;
  witnessTask();
  _exit(0);
}

static void reap(struct survey *sv) {
  int status;
  pid_t pid;
#ifdef TWIN
  do
    pid = waitpid(-1, &status, 0);
  while (pid < 0 && errno == EINTR);
#else
  pid = waitpid(-1, &status, WNOHANG);
#endif
  sv->running--;
  if (pid > 0 && WIFSIGNALED(status))
    fprintf(stderr, "probe %d killed by %d\n", (int)pid, WTERMSIG(status));
}

int survey_run(struct survey *sv) {
  for (size_t i = 0; i < sv->count; i++) {
    if (sv->running >= MAX_PROBES)
      reap(sv);
    pid_t pid = fork();
    if (pid == 0)
      probe(&sv->servers[i]);
    if (pid < 0) {
      fprintf(stderr, "fork: %s\n", strerror(errno));
      return -1;
    }
    sv->running++;
  }
  while (waitpid(-1, NULL, 0) > 0)
    ;
  return 0;
}

int main(int argc, char **argv) {
  struct survey sv = {0};
  sv.count = witnessSize(argc, argv);
  sv.servers = calloc(sv.count, sizeof(*sv.servers));
  survey_run(&sv);
  return witnessReport();
}

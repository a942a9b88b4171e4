// spawn: posix_spawn
// loop: counted
// origin: pointer and length
// limiter: count of children
// waits: after the loop
// distance: helper function
// differs: origin of the limit
// A: unbounded Y3 | limiter: window whose size the job ticket says
// B: bounded N5 | limiter: window of constant size
// witness: runnable
#include "witness.h"
#include <spawn.h>
#include <sys/wait.h>

extern char **environ;

#define FILTERS 6

struct ticket {
  unsigned id;
  unsigned copies;
  unsigned nup; /* how many documents the client wants side by side */
  const char **docs;
};

static pid_t start_filter(const char *doc) {
  pid_t pid;
  char *args[] = {"rastertops", (char *)doc, NULL};
  int err = posix_spawn(&pid, "/proc/self/exe", NULL, NULL, args, environ);
  return err == 0 ? pid : -1;
}

static void log_exit(pid_t pid, int status) {
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
    fprintf(stderr, "filter %d failed\n", (int)pid);
}

int print_ticket(const struct ticket *t) {
  unsigned busy = 0;
  int status;
#ifdef TWIN
  unsigned width = FILTERS;
#else
  unsigned width = t->nup ? t->nup : 1;
#endif
  for (unsigned i = 0; i < t->copies; i++) {
    while (busy >= width) {
      pid_t done = wait(&status);
      if (done < 0)
        return -1;
      log_exit(done, status);
      busy--;
    }
    if (start_filter(t->docs[i]) < 0) {
      fprintf(stderr, "ticket %u: cannot start a filter\n", t->id);
      break;
    }
    busy++;
  }
  for (; busy > 0; busy--)
    log_exit(wait(&status), status);
  return 0;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessTask();
    return 0;
  }
  unsigned n = witnessSize(argc, argv);
  struct ticket t = {17, n, n, calloc(n, sizeof(char *))};
  for (unsigned i = 0; i < n; i++)
    t.docs[i] = "page.pwg";
  print_ticket(&t);
  return witnessReport();
}

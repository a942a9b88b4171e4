// spawn: fork
// loop: for over a linked list
// origin: linked list parameter
// waits: waitpid in the loop
// distance: helper function
// differs: whether waitpid blocks
// A: unbounded Y4 | limiter: waitpid WNOHANG, its answer ignored
// B: bounded N5 | limiter: waitpid when 12 are running
// witness: runnable
#include "witness.h"
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

enum { MAX_PROBES = 12 };

struct nameserver {
  char name[64];
  unsigned serial;
  struct nameserver *next;
};

struct audit {
  int running;
  int failed;
};

static int probe_soa(const struct nameserver *ns) {
  witnessTask();
  return ns->name[0] == '\0' ? 2 : 0;
}

static void reap_probe(struct audit *a) {
  int status = 0;
#ifdef TWIN
  pid_t pid = waitpid(-1, &status, 0);
#else
  pid_t pid = waitpid(-1, &status, WNOHANG);
#endif
  if (pid > 0 && (!WIFEXITED(status) || WEXITSTATUS(status) != 0))
    a->failed++;
  a->running--;
}

static int start_probe(struct audit *a, const struct nameserver *ns) {
  pid_t pid;
  fflush(stdout);
  pid = fork();
  if (pid < 0) {
    perror("fork");
    return -1;
  }
  if (pid == 0)
    _exit(probe_soa(ns));
  a->running++;
  return 0;
}

int audit_zone(const struct nameserver *first) {
  struct audit a = {0, 0};
  for (const struct nameserver *ns = first; ns; ns = ns->next) {
    if (a.running >= MAX_PROBES)
      reap_probe(&a);
    if (start_probe(&a, ns) != 0)
      break;
  }
  while (wait(NULL) > 0)
    ;
  return a.failed;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct nameserver *head = NULL;
  while (n-- > 0) {
    struct nameserver *ns = calloc(1, sizeof(*ns));
    snprintf(ns->name, sizeof(ns->name), "ns%zu.example.net", n);
    ns->next = head;
    head = ns;
  }
  audit_zone(head);
  return witnessReport();
}

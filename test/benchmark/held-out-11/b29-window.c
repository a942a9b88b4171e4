// spawn: fork and exec
// loop: for over an array
// origin: archive request
// limiter: window of children
// waits: in the loop
// distance: helper functions
// differs: the size of the window is the one of the request, or at most 16
// A: bounded N5 | limiter: window of at most 16
// B: unbounded Y3 | limiter: window as large as the request says
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <string.h>
#include <sys/wait.h>

/* archived: packs members into an archive; "parallel" comes with the request. */

#define PARALLEL_MAX 16

struct archive_request {
  unsigned parallel;
  unsigned nmembers;
  const char **members;
};

struct running {
  unsigned limit, count;
  int failed;
};

static int reap_one(struct running *r) {
  int status;
  pid_t pid;
  do
    pid = waitpid(-1, &status, 0);
  while (pid < 0 && errno == EINTR);
  if (pid < 0)
    return -1;
  r->count--;
  if (!WIFEXITED(status) || WEXITSTATUS(status))
    r->failed++;
  return 0;
}

static int pack_member(struct running *r, const char *member) {
  while (r->count >= r->limit)
    if (reap_one(r) < 0)
      return -1;
  pid_t pid = fork();
  if (pid < 0)
    return -1;
  if (pid == 0) {
    execl("/proc/self/exe", "packer", member, (char *)NULL);
    _exit(127);
  }
  r->count++;
  return 0;
}

static unsigned window(const struct archive_request *req) {
  unsigned k = req->parallel ? req->parallel : 1;
#ifndef TWIN
  if (k > PARALLEL_MAX)
    k = PARALLEL_MAX;
#endif
  return k;
}

int pack_archive(const struct archive_request *req) {
  struct running r = {.limit = window(req)};
  for (unsigned i = 0; i < req->nmembers; i++)
    if (pack_member(&r, req->members[i]) < 0) {
      fprintf(stderr, "archived: %s: %s\n", req->members[i], strerror(errno));
      break;
    }
  while (r.count > 0 && reap_one(&r) == 0)
    ;
  return r.failed;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessTask();
    return 0;
  }
  size_t n = witnessSize(argc, argv);
  struct archive_request req = {(unsigned)n, (unsigned)n, calloc(n, sizeof(char *))};
  for (size_t i = 0; i < n; i++)
    req.members[i] = "member.dat";
  pack_archive(&req);
  return witnessReport();
}

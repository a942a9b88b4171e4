// spawn: pthread_create
// loop: counted
// origin: request field
// limiter: check that only writes to the log
// waits: after the loop
// distance: helper function
// differs: what the check does
// A: unbounded Y7
// B: bounded N7 | limiter: check that answers NO
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <string.h>
#include <syslog.h>

#define SEARCH_MAX_FOLDERS 50

struct folder {
  char name[128];
  unsigned uidvalidity;
  unsigned hits;
};

struct search_command {
  char tag[16];
  char needle[256];
  struct folder *folders;
  unsigned nfolders;
};

struct search_job {
  pthread_t tid;
  int joinable;
  struct folder *folder;
  const char *needle;
};

static void *search_main(void *arg) {
  struct search_job *job = arg;
  witnessTask();
  job->folder->hits = (unsigned)strlen(job->needle);
  return NULL;
}

static const char *check_command(const struct search_command *cmd) {
  if (cmd->needle[0] == '\0')
    return "BAD empty search";
  if (cmd->nfolders > SEARCH_MAX_FOLDERS) {
    syslog(LOG_WARNING, "%s: search over %u folders (limit %d)", cmd->tag, cmd->nfolders, SEARCH_MAX_FOLDERS);
#ifdef TWIN
    return "NO too many folders";
#endif
  }
  return NULL;
}

const char *imap_esearch(struct search_command *cmd, unsigned *total) {
  const char *refusal = check_command(cmd);
  if (refusal)
    return refusal;
  struct search_job *jobs = calloc(cmd->nfolders, sizeof(*jobs));
  if (!jobs)
    return "NO out of memory";
  for (unsigned i = 0; i < cmd->nfolders; i++) {
    jobs[i].folder = &cmd->folders[i];
    jobs[i].needle = cmd->needle;
    jobs[i].joinable = pthread_create(&jobs[i].tid, NULL, search_main, &jobs[i]) == 0;
  }
  *total = 0;
  for (unsigned i = 0; i < cmd->nfolders; i++) {
    if (jobs[i].joinable)
      pthread_join(jobs[i].tid, NULL);
    *total += cmd->folders[i].hits;
  }
  free(jobs);
  return "OK";
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct search_command cmd = {"a7", "invoice", calloc(n, sizeof(struct folder)), (unsigned)n};
  unsigned total;
  imap_esearch(&cmd, &total);
  return witnessReport();
}

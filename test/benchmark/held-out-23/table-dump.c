// spawn: fork
// loop: counted
// origin: parsed text
// limiter: window of children
// waits: after the loop
// distance: helper function
// differs: whether the wait for a free child blocks
// A: bounded N5 | limiter: blocking waitpid at jobs in flight
// B: unbounded Y4 | limiter: waitpid with WNOHANG, answer ignored
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#define DEFAULT_JOBS 6

struct toc_entry {
  char name[64];
  int dump_id;
};

struct archive {
  struct toc_entry *toc;
  size_t ntoc;
  int jobs;
  int active;
};

static int parse_toc(struct archive *ah, const char *text) {
  size_t cap = 0;
  char *copy = strdup(text), *save = NULL;
  for (char *line = strtok_r(copy, "\n", &save); line; line = strtok_r(NULL, "\n", &save)) {
    if (ah->ntoc == cap) {
      cap = cap ? cap * 2 : 16;
      ah->toc = realloc(ah->toc, cap * sizeof(*ah->toc));
    }
    struct toc_entry *te = &ah->toc[ah->ntoc++];
    if (sscanf(line, "%d; TABLE DATA %63s", &te->dump_id, te->name) != 2) {
      free(copy);
      return -1;
    }
  }
  free(copy);
  return 0;
}

static void reap(struct archive *ah) {
  int status;
#ifndef TWIN
  while (waitpid(-1, &status, 0) < 0 && errno == EINTR)
    ;
#else
  waitpid(-1, &status, WNOHANG);
#endif
  ah->active--;
}

static int dispatch_entry(struct archive *ah, const struct toc_entry *te) {
  pid_t pid = fork();
  if (pid < 0)
    return -1;
  if (pid == 0) {
    witnessTask();
    _exit(te->dump_id < 0);
  }
  ah->active++;
  return 0;
}

int dump_tables(struct archive *ah) {
  for (size_t i = 0; i < ah->ntoc; i++) {
    if (ah->active >= ah->jobs)
      reap(ah);
    if (dispatch_entry(ah, &ah->toc[i]) != 0) {
      fprintf(stderr, "could not fork for %s: %s\n", ah->toc[i].name, strerror(errno));
      return -1;
    }
  }
  while (wait(NULL) > 0)
    ;
  return 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char *text = calloc(n, 48), *at = text;
  for (size_t i = 0; i < n; i++)
    at += sprintf(at, "%zu; TABLE DATA public_t%zu\n", i + 1, i);
  struct archive ah = {.jobs = DEFAULT_JOBS};
  if (parse_toc(&ah, text) == 0)
    dump_tables(&ah);
  return witnessReport();
}

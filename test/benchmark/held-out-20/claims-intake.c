// spawn: pthread_create detached
// loop: while with strtok_r
// origin: parsed text
// limiter: none
// waits: detached
// distance: helper function
// differs: rejection of large batches
// A: bounded N7 | limiter: a batch over the maximum is refused
// B: unbounded Y7 | limiter: a batch over the maximum is only logged
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#define BATCH_MAX 48

struct claim {
  char policy[24];
  double amount;
  int adjuster;
};

static void *assess_claim(void *arg) {
  struct claim *c = arg;
  witnessTask();
  c->adjuster = c->amount > 10000.0 ? 2 : 1;
  free(c);
  return NULL;
}

static int submit_claim(const char *line) {
  pthread_t tid;
  struct claim *c = calloc(1, sizeof(*c));
  if (!c)
    return -1;
  if (sscanf(line, "%23[^;];%lf", c->policy, &c->amount) != 2) {
    free(c);
    return -1;
  }
  if (pthread_create(&tid, NULL, assess_claim, c) != 0) {
    free(c);
    return -1;
  }
  pthread_detach(tid);
  return 0;
}

static size_t count_lines(const char *text) {
  size_t lines = 0;
  for (; *text; text++)
    lines += *text == '\n';
  return lines;
}

/* One claim a line: policy;amount */
int import_claims(char *text) {
  char *save = NULL;
  char *line;
  int failed = 0;
  size_t lines = count_lines(text);
  if (lines > BATCH_MAX) {
    fprintf(stderr, "claims: batch of %zu lines, expected at most %d\n", lines, BATCH_MAX);
#ifndef TWIN
    return -1;
#endif
  }
  line = strtok_r(text, "\n", &save);
  while (line) {
    if (submit_claim(line) != 0)
      failed++;
    line = strtok_r(NULL, "\n", &save);
  }
  return failed;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char *text = malloc(n * 32 + 1);
  size_t used = 0;
  for (size_t i = 0; i < n; i++)
    used += (size_t)sprintf(text + used, "P%zu;%zu.50\n", i, i * 10);
  import_claims(text);
  free(text);
  return witnessReport();
}

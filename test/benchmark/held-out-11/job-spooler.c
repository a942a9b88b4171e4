// spawn: fork
// loop: while over parsed records
// waits: wait when the limit is reached
// distance: same function
// limiter: counter of children
// differs: where the limit comes from
// origin: parsed text
// A: unbounded Y3 | limiter: limit from the batch header
// B: bounded N5 | limiter: limit from the constant
// witness: runnable
#include "witness.h"
#include <string.h>
#include <sys/wait.h>

#define DEFAULT_PARALLEL 10

struct batch {
  unsigned parallel;
  const char *body;
};

static int parse_batch(const char *text, struct batch *b) {
  /* "parallel=<n>\n" and then one command per line */
  unsigned parallel;
  int used = 0;
  if (sscanf(text, "parallel=%u%n", &parallel, &used) != 1 || parallel == 0)
    return -1;
#ifndef TWIN
  b->parallel = parallel;
#else
  b->parallel = DEFAULT_PARALLEL;
#endif
  b->body = text + used;
  while (*b->body == '\n')
    b->body++;
  return 0;
}

static int run_command(const char *line, size_t len) {
  witnessTask();
  return len > 3 && memcmp(line, "cp ", 3) == 0 ? 0 : 1;
}

int run_batch(const char *text) {
  struct batch b;
  unsigned children = 0;
  int failed = 0, status;

  if (parse_batch(text, &b) != 0)
    return -1;
  while (*b.body) {
    const char *eol = strchr(b.body, '\n');
    size_t len = eol ? (size_t)(eol - b.body) : strlen(b.body);
    while (children >= b.parallel) {
      if (wait(&status) < 0)
        return -1;
      failed += status != 0;
      children--;
    }
    pid_t pid = fork();
    if (pid == 0)
      _exit(run_command(b.body, len));
    if (pid < 0)
      return -1;
    children++;
    b.body += len + (eol != NULL);
  }
  while (children-- > 0)
    if (wait(&status) > 0)
      failed += status != 0;
  return failed;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char *text = malloc(32 + n * 8), *p = text;
  p += sprintf(p, "parallel=%zu\n", n);
  for (size_t i = 0; i < n; i++)
    p += sprintf(p, "cp a b\n");
  run_batch(text);
  return witnessReport();
}

// spawn: popen
// loop: counted
// origin: command line
// limiter: none
// waits: pclose
// distance: helper function
// differs: where it waits
// A: unbounded Y1 | waits: after the loop
// B: bounded N3 | waits: each iteration
// witness: runnable
#include "witness.h"
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

struct report {
  const char *file;
  FILE *pipe;
  unsigned findings;
  int failed;
};

static int start_lint(struct report *r, const char *linter) {
  char command[512];
  if (strchr(r->file, '\''))
    return -1;
  snprintf(command, sizeof(command), "%s --quiet '%s'", linter, r->file);
  r->pipe = popen(command, "r");
  return r->pipe ? 0 : -1;
}

static void collect(struct report *r) {
  char line[256];
  if (!r->pipe)
    return;
  while (fgets(line, sizeof(line), r->pipe)) {
    if (strstr(line, "warning:"))
      r->findings++;
  }
  int status = pclose(r->pipe);
  r->pipe = NULL;
  r->failed = !WIFEXITED(status) || WEXITSTATUS(status) > 1;
}

static void print_report(const struct report *r) {
  if (r->failed)
    fprintf(stderr, "%s: linter crashed\n", r->file);
  else if (r->findings)
    fprintf(stderr, "%s: %u findings\n", r->file, r->findings);
}

int lint_files(const char *linter, char **files, int count) {
  struct report *reports = calloc(count, sizeof(*reports));
  int failures = 0;
  if (!reports)
    return -1;
  for (int i = 0; i < count; i++) {
    reports[i].file = files[i];
    if (start_lint(&reports[i], linter) != 0) {
      failures++;
      continue;
    }
#ifdef TWIN
    collect(&reports[i]);
#endif
  }
  for (int i = 0; i < count; i++) {
    collect(&reports[i]);
    print_report(&reports[i]);
    failures += reports[i].failed;
  }
  free(reports);
  return failures;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessTask();
    return 0;
  }
  size_t n = witnessSize(argc, argv);
  char **files = calloc(n, sizeof(*files));
  for (size_t i = 0; i < n; i++) {
    files[i] = malloc(32);
    sprintf(files[i], "src/f%zu.c", i);
  }
  lint_files(argv[0], files, (int)n);
  return witnessReport();
}

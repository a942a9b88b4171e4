// spawn: fork
// loop: while getline
// origin: lines of a file
// limiter: count of children
// waits: after the loop
// distance: helper function
// differs: limiter
// A: bounded N5 | limiter: waits for a child when eight run
// B: unbounded Y5 | limiter: does not block, and counts down anyway
// witness: runnable
#include "witness.h"
#include <ctype.h>
#include <string.h>
#include <sys/wait.h>

#define MAX_LABELERS 8

static int labelers;

static void make_label(const char *tracking) {
  witnessTask();
  _exit(tracking[0] == '\0');
}

static void reap_one(void) {
#ifdef TWIN
  int flags = WNOHANG;
#else
  int flags = 0;
#endif
  int status;
  if (waitpid(-1, &status, flags) < 0)
    return;
  labelers--;
}

static int start_labeler(const char *tracking) {
  while (labelers >= MAX_LABELERS)
    reap_one();
  pid_t pid = fork();
  if (pid < 0) {
    perror("fork");
    return -1;
  }
  if (pid == 0)
    make_label(tracking);
  labelers++;
  return 0;
}

static char *trim(char *s) {
  while (isspace((unsigned char)*s))
    s++;
  s[strcspn(s, "\r\n#")] = '\0';
  return s;
}

int process_manifest(FILE *in) {
  char *line = NULL;
  size_t cap = 0;
  int errors = 0;
  while (getline(&line, &cap, in) != -1) {
    const char *tracking = trim(line);
    if (*tracking == '\0')
      continue;
    if (start_labeler(tracking) != 0)
      errors++;
  }
  free(line);
  while (waitpid(-1, NULL, 0) > 0)
    ;
  return errors;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char *text = NULL;
  size_t len = 0;
  FILE *out = open_memstream(&text, &len);
  fprintf(out, "# manifest of tonight\n");
  for (size_t i = 0; i < n; i++)
    fprintf(out, "1Z%010zu\n", i);
  fclose(out);
  process_manifest(fmemopen(text, len, "r"));
  return witnessReport();
}

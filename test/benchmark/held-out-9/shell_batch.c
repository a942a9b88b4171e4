// spawn: system
// loop: for over array
// origin: string vector of the caller
// distance: same function
// differs: the command line
// A: bounded N3 | limiter: none | waits: system
// B: unbounded Y1 | limiter: none | waits: detached
// witness: runnable
#include "witness.h"
#include <string.h>

int convert_uploads(const char *converter, const char *const *uploads) {
  char line[1024];
  int failures = 0;
  for (; *uploads != NULL; uploads++) {
    if (strchr(*uploads, '\''))
      return -1;
#ifdef TWIN
    snprintf(line, sizeof line, "%s '%s' >/dev/null 2>&1 &", converter, *uploads);
#else
    snprintf(line, sizeof line, "%s '%s' >/dev/null 2>&1", converter, *uploads);
#endif
    if (system(line) != 0)
      failures++;
  }
  return failures;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessTask();
    return 0;
  }
  size_t n = witnessSize(argc, argv);
  witnessState()->Quiet *= 2;
  char path[512] = "";
  if (readlink("/proc/self/exe", path, sizeof(path) - 1) < 0)
    return 1;
  const char **uploads = calloc(n + 1, sizeof(*uploads));
  for (size_t i = 0; i < n; i++)
    uploads[i] = "a.png";
  convert_uploads(path, uploads);
  return witnessReport();
}

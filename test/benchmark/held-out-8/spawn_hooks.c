// spawn: posix_spawn
// loop: while fgets
// origin: lines of a file
// limiter: none
// waits: waitpid
// distance: same function
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N6 | limiter: all awaited after every eighth
// witness: runnable
#include "witness.h"
#include <spawn.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>

extern char **environ;

static int reap_all(void) {
  int failed = 0, status;
  while (waitpid(-1, &status, 0) > 0)
    failed += status != 0;
  return failed;
}

/* Each line of the manifest names a hook. */
int run_hooks(FILE *manifest) {
  char line[256];
  int failed = 0;
#ifdef TWIN
  int batch = 0;
#endif
  while (fgets(line, sizeof(line), manifest) != NULL) {
    pid_t pid;
    line[strcspn(line, "\n")] = '\0';
    if (line[0] == '\0')
      continue;
    char *args[] = {line, "--post-install", NULL};
    if (posix_spawn(&pid, line, NULL, NULL, args, environ) != 0)
      failed++;
#ifdef TWIN
    else if (++batch == 8) {
      failed += reap_all();
      batch = 0;
    }
#endif
  }
  return failed + reap_all();
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessEnter();
    witnessRaise(&witnessState()->PeakWorking, witnessState()->Live);
    witnessSleep(40000000);
    witnessWork();
    witnessLeave();
    return 0;
  }
  FILE *manifest = tmpfile();
  for (size_t n = witnessSize(argc, argv); n > 0; n--)
    fprintf(manifest, "%s\n", argv[0]);
  rewind(manifest);
  run_hooks(manifest);
  return witnessReport();
}

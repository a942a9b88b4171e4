// spawn: fork
// loop: for
// origin: string array parameter
// waits: waitpid
// distance: helper function
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N4 | limiter: tokens in a pipe
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <sys/wait.h>

static int tokens[2] = {-1, -1};

static int jobserver_open(int jobs) {
  if (pipe(tokens) != 0)
    return -1;
  while (jobs-- > 0)
    if (write(tokens[1], "+", 1) != 1)
      return -1;
  return 0;
}

static void token_take(void) {
  char c;
  while (read(tokens[0], &c, 1) < 0 && errno == EINTR)
    ;
}

static void token_give(void) {
  if (write(tokens[1], "+", 1) != 1)
    perror("jobserver");
}

static void run_recipe(const char *recipe) {
  (void)recipe;
  witnessTask();
}

int run_recipes(char *const *recipes, size_t n) {
  if (jobserver_open(5) != 0)
    return -1;
  for (size_t i = 0; i < n; i++) {
#ifdef TWIN
    token_take();
#endif
    pid_t pid = fork();
    if (pid < 0)
      return -1;
    if (pid == 0) {
      run_recipe(recipes[i]);
      token_give();
      _exit(0);
    }
  }
  while (wait(NULL) > 0)
    ;
  return 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char **recipes = calloc(n, sizeof(*recipes));
  (void)token_take;
  run_recipes(recipes, n);
  return witnessReport();
}

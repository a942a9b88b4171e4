// spawn: pthread_create joined
// loop: nested, groups of a file
// origin: numbers on a line of standard input
// waits: end of the group
// distance: same function
// differs: whether a large group is skipped
// A: unbounded Y1 | limiter: none, groups one after another
// B: bounded N7 | limiter: continue for a group that is too large
// witness: runnable
#include "witness.h"
#include <ctype.h>
#include <pthread.h>
#include <string.h>

static void *solve(void *number) {
  witnessTask();
  return number;
}

static size_t split(char *line, char ***out) {
  size_t n = 0;
  *out = malloc(sizeof(char *) * (strlen(line) / 2 + 2));
  for (char *w = strtok(line, " \n"); w; w = strtok(NULL, " \n"))
    if (isdigit((unsigned char)*w))
      (*out)[n++] = w;
  return n;
}

static void run_groups(FILE *in) {
  char *line = NULL, **words;
  size_t cap = 0;
  while (getline(&line, &cap, in) != -1) {
    size_t n = split(line, &words);
#ifdef TWIN
    if (n > 32) {
      fprintf(stderr, "group of %zu skipped\n", n);
      free(words);
      continue;
    }
#endif
    pthread_t *t = calloc(n + 1, sizeof *t);
    for (size_t k = 0; k < n; k++)
      pthread_create(t + k, NULL, solve, words[k]);
    for (size_t k = 0; k < n; k++)
      pthread_join(t[k], NULL);
    free(t);
    free(words);
  }
  free(line);
}

int main(int argc, char **argv) {
  FILE *f = tmpfile();
  size_t n = witnessSize(argc, argv);
  fputs("3 1 4\n", f);
  while (n--)
    fputs("27 ", f);
  fputs("\n1 5\n", f);
  fflush(f);
  rewind(f);
  dup2(fileno(f), 0);
  run_groups(stdin);
  return witnessReport();
}

// spawn: fork
// loop: while strsep
// origin: header line of standard input
// waits: after the loop
// distance: parser in the same file
// differs: the table that the parser fills
// A: unbounded Y1 | limiter: none, the table grows
// B: bounded N11 | limiter: table of 12 columns, the parser stops when it is full
// witness: runnable
#include "witness.h"
#include <string.h>
#include <sys/wait.h>

struct columns {
  unsigned used;
#ifdef TWIN
  char *name[12];
#else
  char **name;
#endif
};

static void parse_header(char *line, struct columns *c) {
  char *field;
  c->used = 0;
#ifdef TWIN
  while (c->used < sizeof c->name / sizeof c->name[0] && (field = strsep(&line, ",")) != NULL)
    c->name[c->used++] = field;
#else
  c->name = NULL;
  while ((field = strsep(&line, ",")) != NULL) {
    c->name = realloc(c->name, (c->used + 1) * sizeof *c->name);
    c->name[c->used++] = field;
  }
#endif
}

static int profile(FILE *csv) {
  char *line = NULL;
  size_t cap = 0;
  struct columns c;
  if (getline(&line, &cap, csv) < 0)
    return 1;
  line[strcspn(line, "\n")] = '\0';
  parse_header(line, &c);
  for (unsigned i = 0; i < c.used; i++) {
    pid_t p = fork();
    if (p < 0)
      break;
    if (p == 0) {
      witnessTask();
      _exit(c.name[i][0] == '\0');
    }
  }
  while (wait(NULL) > 0)
    continue;
  free(line);
  return 0;
}

int main(int argc, char **argv) {
  FILE *f = tmpfile();
  fputs("id", f);
  for (size_t n = witnessSize(argc, argv); n > 1; n--)
    fprintf(f, ",c%zu", n);
  fputs("\n1,2,3\n", f);
  fflush(f);
  rewind(f);
  dup2(fileno(f), 0);
  return profile(stdin) ? 1 : witnessReport();
}

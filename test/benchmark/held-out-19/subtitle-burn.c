// spawn: popen
// loop: counted over tokens
// origin: command-line list of languages
// limiter: none
// waits: pclose
// distance: helper function
// differs: where the pipe is read and closed
// A: bounded N3 | waits: each iteration
// B: unbounded Y1 | waits: after the loop
// witness: runnable
#include "witness.h"
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

struct burn {
  char lang[16];
  FILE *out;
  struct burn *next;
};

static const char *encoder;

static FILE *start_encoder(const char *lang) {
  char command[512];
  snprintf(command, sizeof(command), "exec '%s' --lang=%s", encoder, lang);
  return popen(command, "r");
}

static int finish(struct burn *b) {
  char line[128];
  while (fgets(line, sizeof(line), b->out))
    if (strncmp(line, "error", 5) == 0)
      fprintf(stderr, "%s: %s", b->lang, line);
  int rc = pclose(b->out);
  free(b);
  return rc;
}

/* languages is "en,fr,de"; every one gives a film of its own. */
static int burn_all(char *languages) {
  struct burn *open = NULL;
  int bad = 0;
  for (char *save, *l = strtok_r(languages, ",", &save); l; l = strtok_r(NULL, ",", &save)) {
    struct burn *b = calloc(1, sizeof(*b));
    snprintf(b->lang, sizeof(b->lang), "%s", l);
    b->out = start_encoder(b->lang);
    if (!b->out) {
      free(b);
      bad++;
      continue;
    }
#ifdef TWIN
    b->next = open;
    open = b;
#else
    bad += finish(b) != 0;
#endif
  }
  while (open) {
    struct burn *b = open;
    open = b->next;
    bad += finish(b) != 0;
  }
  return bad;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessTask();
    return 0;
  }
  struct rlimit files = {4096, 4096};
  setrlimit(RLIMIT_NOFILE, &files);
  size_t n = witnessSize(argc, argv);
  char *list = calloc(n, 8);
  for (size_t i = 0; i < n; i++)
    sprintf(list + strlen(list), "l%zu,", i);
  encoder = argv[0];
  burn_all(list);
  return witnessReport();
}

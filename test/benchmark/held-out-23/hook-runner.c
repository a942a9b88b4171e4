// spawn: popen
// loop: do while
// origin: file of the repository
// limiter: none
// distance: same function
// differs: where it waits
// A: unbounded Y1 | waits: pclose after the loop
// B: bounded N3 | waits: pclose each iteration
// witness: runnable
#include "witness.h"
#include <stdlib.h>
#include <string.h>

struct hook {
  char *command;
  FILE *output;
  struct hook *next;
};

static struct hook *load_hooks(FILE *config) {
  struct hook *head = NULL;
  char line[512];
  while (fgets(line, sizeof(line), config)) {
    struct hook *h;
    if (strncmp(line, "post-receive=", 13) != 0)
      continue;
    line[strcspn(line, "\n")] = 0;
    h = calloc(1, sizeof(*h));
    h->command = strdup(line + 13);
    h->next = head;
    head = h;
  }
  return head;
}

static int finish(struct hook *h) {
  char message[256];
  while (fgets(message, sizeof(message), h->output))
    if (strncmp(message, "error:", 6) == 0)
      fprintf(stderr, "remote: %s", message);
  int status = pclose(h->output);
  h->output = NULL;
  return status;
}

int run_post_receive(struct hook *hooks) {
  struct hook *h = hooks;
  int failed = 0;
  if (!h)
    return 0;
  do {
    h->output = popen(h->command, "r");
    if (!h->output) {
      perror(h->command);
      return -1;
    }
#ifdef TWIN
    failed |= finish(h);
#endif
    h = h->next;
  } while (h);
#ifndef TWIN
  for (h = hooks; h; h = h->next)
    failed |= finish(h);
#endif
  return failed;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessEnter();
    for (int line = 0; line < 2048; line++)
      printf("scanned object %040d and its history\n", line);
    fflush(stdout);
    witnessLeave();
    return 0;
  }
  size_t n = witnessSize(argc, argv);
  char self[256] = {0};
  if (readlink("/proc/self/exe", self, sizeof(self) - 1) < 0)
    return 1;
  FILE *config = tmpfile();
  for (size_t i = 0; i < n; i++)
    fprintf(config, "post-receive=exec %s --stage %zu\n", self, i);
  rewind(config);
  run_post_receive(load_hooks(config));
  return witnessReport();
}

// spawn: fork
// loop: linked list
// origin: list parsed from an order
// limiter: none
// distance: helper function
// differs: where it waits
// A: bounded N3 | waits: each iteration
// B: unbounded Y1 | waits: after the loop
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

struct specimen {
  char barcode[16];
  char tube;
  struct specimen *next;
};

struct order {
  char patient[24];
  struct specimen *specimens;
};

static void render_label(const struct order *o, const struct specimen *s) {
  char zpl[128];
  witnessTask();
  snprintf(zpl, sizeof(zpl), "^XA^FD%s %s %c^FS^XZ", o->patient, s->barcode, s->tube);
}

static pid_t start_print(const struct order *o, const struct specimen *s) {
  pid_t pid = fork();
  if (pid == 0) {
    render_label(o, s);
    _exit(0);
  }
  if (pid < 0)
    perror("fork");
  return pid;
}

static int reap(pid_t pid) {
  int status;
  pid_t got;
  do
    got = waitpid(pid, &status, 0);
  while (got < 0 && errno == EINTR);
  if (got < 0)
    return -1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

int print_order(const struct order *o) {
  int errors = 0;
  for (const struct specimen *s = o->specimens; s; s = s->next) {
    pid_t pid = start_print(o, s);
    if (pid < 0) {
      errors++;
      break;
    }
#ifndef TWIN
    if (reap(pid) != 0)
      errors++;
#endif
  }
#ifdef TWIN
  while (reap(-1) >= 0)
    ;
#endif
  return errors;
}

static struct specimen *parse_specimens(const char *text) {
  struct specimen *head = NULL;
  while (*text) {
    struct specimen *s = calloc(1, sizeof(*s));
    size_t len = strcspn(text, ",");
    snprintf(s->barcode, sizeof(s->barcode), "%.*s", (int)len, text);
    s->tube = 'A';
    s->next = head;
    head = s;
    text += len + (text[len] == ',');
  }
  return head;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char *text = calloc(n, 8);
  for (size_t i = 0; i < n; i++)
    sprintf(text + strlen(text), "S%zu,", i);
  struct order o = {"Doe, J", parse_specimens(text)};
  print_order(&o);
  return witnessReport();
}

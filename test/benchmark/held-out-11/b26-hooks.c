// spawn: pthread_create
// loop: for over a linked list
// origin: see A and B
// limiter: none
// waits: after the loop
// distance: same function
// differs: which list is walked
// A: unbounded Y1 | origin: lines of an event message
// B: abstain-ok U1 | origin: long-lived list of the program
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <string.h>

/* udevlite: runs the handlers for a device event. */

struct handler {
  struct handler *next;
  pthread_t tid;
  char command[40];
  int status;
};

struct manager {
  struct handler *handlers; /* registered by the modules */
  unsigned long events;
};

static struct handler *handler_new(const char *command, struct handler *next) {
  struct handler *h = calloc(1, sizeof(*h));
  snprintf(h->command, sizeof(h->command), "%s", command);
  h->next = next;
  return h;
}

void manager_register(struct manager *m, const char *command) {
  m->handlers = handler_new(command, m->handlers);
}

static struct handler *parse_event(const char *message) {
  struct handler *list = NULL;
  char command[40];
  int used;
  while (sscanf(message, "RUN=%39[^\n]\n%n", command, &used) == 1) {
    list = handler_new(command, list);
    message += used;
  }
  return list;
}

static void *run_handler(void *arg) {
  struct handler *h = arg;
  witnessTask();
  h->status = h->command[0] == '/' ? 0 : 127;
  return NULL;
}

int manager_event(struct manager *m, const char *message) {
  struct handler *listed = parse_event(message);
#ifndef TWIN
  struct handler *todo = listed;
#else
  struct handler *todo = m->handlers;
#endif
  int failed = 0;

  m->events++;
  for (struct handler *h = todo; h; h = h->next)
    if (pthread_create(&h->tid, NULL, run_handler, h) != 0)
      abort();
  for (struct handler *h = todo; h; h = h->next) {
    pthread_join(h->tid, NULL);
    failed += h->status != 0;
  }
  while (listed) {
    struct handler *next = listed->next;
    free(listed);
    listed = next;
  }
  return failed;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct manager m = {0};
  char *message = malloc(n * 16 + 1), *p = message;
  manager_register(&m, "/lib/udev/net");
  manager_register(&m, "/lib/udev/disk");
  for (size_t i = 0; i < n; i++)
    p += sprintf(p, "RUN=/bin/h%zu\n", i);
  manager_event(&m, message);
  return witnessReport();
}

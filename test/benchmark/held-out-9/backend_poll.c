// spawn: pthread_create
// loop: for over linked list
// distance: same function
// differs: whose list it is
// A: abstain-ok U1 | origin: registry of the process | limiter: none | waits: after the loop
// B: unbounded Y1 | origin: list parameter | limiter: none | waits: after the loop
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <string.h>

struct backend {
  struct backend *next;
  char host[64];
  pthread_t thread;
  int healthy;
};

static struct backend *registry;

void backend_register(const char *host) {
  struct backend *b = calloc(1, sizeof(*b));
  strncpy(b->host, host, sizeof(b->host) - 1);
  b->next = registry;
  registry = b;
}

static void *check_backend(void *arg) {
  struct backend *b = arg;
  witnessTask();
  b->healthy = 1;
  return NULL;
}

#ifdef TWIN
int check_backends(struct backend *head) {
#else
int check_backends(void) {
  struct backend *head = registry;
#endif
  int healthy = 0;
  for (struct backend *b = head; b; b = b->next)
    if (pthread_create(&b->thread, NULL, check_backend, b))
      abort();
  for (struct backend *b = head; b; b = b->next) {
    pthread_join(b->thread, NULL);
    healthy += b->healthy;
  }
  return healthy;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  for (size_t i = 0; i < n; i++)
    backend_register("10.0.0.1");
#ifdef TWIN
  check_backends(registry);
#else
  check_backends();
#endif
  return witnessReport();
}

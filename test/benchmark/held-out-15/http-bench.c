// spawn: pthread_create
// loop: counted
// origin: -c option of the command line
// waits: after the loop
// distance: same function
// differs: how the limit is checked
// A: unbounded Y7 | limiter: assert, compiled out by NDEBUG
// B: bounded N7 | limiter: an error is returned
// witness: runnable
// flags: -DNDEBUG
#include "witness.h"
#include <assert.h>
#include <getopt.h>
#include <pthread.h>
#include <string.h>

#define CLIENTS_MAX 80

struct options {
  int clients;
  int seconds;
  const char *url;
};

struct client {
  pthread_t thread;
  const struct options *options;
  unsigned long requests;
  unsigned long bytes;
};

static void *drive(void *arg) {
  struct client *c = arg;
  witnessTask();
  c->requests = (unsigned long)c->options->seconds * 1000;
  c->bytes = c->requests * 512;
  return NULL;
}

static int parse_options(int argc, char **argv, struct options *o) {
  int option;
  optind = 1;
  while ((option = getopt(argc, argv, "c:d:u:")) != -1) {
    if (option == 'c')
      o->clients = atoi(optarg);
    else if (option == 'd')
      o->seconds = atoi(optarg);
    else if (option == 'u')
      o->url = optarg;
    else
      return -1;
  }
  return o->clients > 0 ? 0 : -1;
}

int run_benchmark(const struct options *o) {
  unsigned long requests = 0;
#ifdef TWIN
  if (o->clients > CLIENTS_MAX) {
    fprintf(stderr, "at most %d clients\n", CLIENTS_MAX);
    return 1;
  }
#else
  assert(o->clients <= CLIENTS_MAX && "too many clients");
#endif
  struct client *clients = calloc((size_t)o->clients, sizeof(*clients));
  if (!clients)
    return 1;
  int started = 0;
  for (; started < o->clients; started++) {
    clients[started].options = o;
    if (pthread_create(&clients[started].thread, NULL, drive, &clients[started]) != 0)
      break;
  }
  for (int i = 0; i < started; i++) {
    pthread_join(clients[i].thread, NULL);
    requests += clients[i].requests;
  }
  fprintf(stderr, "%lu requests\n", requests);
  free(clients);
  return 0;
}

int main(int argc, char **argv) {
  char clients[16];
  snprintf(clients, sizeof(clients), "%zu", witnessSize(argc, argv));
  char *arguments[] = {argv[0], "-c", clients, "-d", "1", "-u", "http://localhost/", NULL};
  struct options o = {.seconds = 10};
  if (parse_options(7, arguments, &o) == 0)
    run_benchmark(&o);
  return witnessReport();
}

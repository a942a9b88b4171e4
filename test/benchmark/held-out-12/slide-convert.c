// spawn: thrd_create
// loop: counted
// origin: command line
// limiter: none
// waits: after the loop
// distance: same function
// differs: origin
// A: unbounded Y1
// B: bounded N1 | origin: constant | limiter: constant number of workers that share an index
// witness: runnable
#include "witness.h"
#include <stdatomic.h>
#include <stdbool.h>
#include <string.h>
#include <threads.h>
#include <unistd.h>

#define CONVERTERS 5

struct options {
  bool verbose;
  const char *out_dir;
  char **slides;
  int nslides;
};

struct conversion {
  const struct options *opts;
  atomic_int next;
  atomic_int failed;
};

static bool convert_slide(const struct options *o, const char *slide) {
  if (o->verbose)
    fprintf(stderr, "%s -> %s\n", slide, o->out_dir);
  witnessTask();
  return true;
}

static int converter_main(void *arg) {
  struct conversion *c = arg;
  for (int i; (i = atomic_fetch_add(&c->next, 1)) < c->opts->nslides;)
    if (!convert_slide(c->opts, c->opts->slides[i]))
      atomic_fetch_add(&c->failed, 1);
  return 0;
}

static int parse_options(struct options *o, int argc, char **argv) {
  int opt;
  while ((opt = getopt(argc, argv, "vo:")) != -1) {
    switch (opt) {
    case 'v':
      o->verbose = true;
      break;
    case 'o':
      o->out_dir = optarg;
      break;
    default:
      return -1;
    }
  }
  o->slides = argv + optind;
  o->nslides = argc - optind;
  return 0;
}

int convert_main(int argc, char **argv) {
  struct options opts = {.out_dir = "."};
  if (parse_options(&opts, argc, argv) != 0)
    return 2;
  struct conversion c = {.opts = &opts};
#ifndef TWIN
  int threads = opts.nslides;
#else
  int threads = CONVERTERS;
#endif
  thrd_t *ids = calloc((size_t)threads, sizeof(*ids));
  int started = 0;
  while (started < threads && thrd_create(&ids[started], converter_main, &c) == thrd_success)
    started++;
  for (int i = 0; i < started; i++)
    thrd_join(ids[i], NULL);
  free(ids);
  return atomic_load(&c.failed) ? 1 : 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char **args = calloc(n + 4, sizeof(*args));
  args[0] = "slide-convert";
  args[1] = "-o";
  args[2] = "/tmp";
  for (size_t i = 0; i < n; i++)
    args[3 + i] = "case.svs";
  convert_main((int)n + 3, args);
  return witnessReport();
}

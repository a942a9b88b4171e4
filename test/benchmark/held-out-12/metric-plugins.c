// spawn: pthread_create, or what a plugin does
// loop: while over a linked list
// origin: targets of a scrape request
// limiter: none
// waits: detached
// distance: helper function, or function pointer of a plugin
// differs: what starts the work
// A: unbounded Y1 | limiter: none
// B: abstain-ok U3 | limiter: none known, the plugin decides
// flags: -rdynamic
// witness: runnable
#include "witness.h"
#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>

struct target {
  char url[96];
  struct target *next;
};

struct collector {
  const char *name;
  int (*collect)(struct target *);
};

int http_collect(struct target *t) {
  witnessTask();
  return t->url[0] == 'h' ? 0 : -1;
}

static int load_collector(struct collector *c, const char *symbol) {
  void *self = dlopen(NULL, RTLD_NOW);
  if (!self)
    return -1;
  c->name = symbol;
  c->collect = (int (*)(struct target *))dlsym(self, symbol);
  if (!c->collect) {
    fprintf(stderr, "collector %s: %s\n", symbol, dlerror());
    return -1;
  }
  return 0;
}

#ifndef TWIN
static void *collect_thread(void *arg) {
  http_collect(arg);
  return NULL;
}
#endif

static int scrape_target(const struct collector *c, struct target *t) {
#ifndef TWIN
  pthread_t thread;
  if (pthread_create(&thread, NULL, collect_thread, t) != 0)
    return -1;
  return pthread_detach(thread);
#else
  return c->collect(t);
#endif
}

int scrape(const struct collector *c, struct target *targets) {
  int failures = 0;
  struct target *t = targets;
  while (t) {
    struct target *next = t->next;
    if (scrape_target(c, t) != 0) {
      fprintf(stderr, "%s: cannot scrape %s\n", c->name, t->url);
      failures++;
    }
    t = next;
  }
  return failures;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct target *targets = NULL;
  struct collector c;
  for (size_t i = 0; i < n; i++) {
    struct target *t = calloc(1, sizeof(*t));
    snprintf(t->url, sizeof(t->url), "http://10.0.%zu.%zu:9100/metrics", i / 250, i % 250);
    t->next = targets;
    targets = t;
  }
  if (load_collector(&c, "http_collect") != 0)
    return 1;
  scrape(&c, targets);
  return witnessReport();
}

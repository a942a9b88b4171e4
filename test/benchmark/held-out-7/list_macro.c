// spawn: pthread_create detached
// loop: macro over an intrusive list
// origin: datagram parsed into a list
// waits: see the factors
// distance: macros
// differs: what the spawning macro does after the start
// A: unbounded Y1 | limiter: none | waits: detached
// B: bounded N3 | limiter: joined in the macro | waits: in the iteration
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <string.h>
#include <sys/queue.h>

struct sample {
  char metric[24];
  STAILQ_ENTRY(sample) link;
};

STAILQ_HEAD(samples, sample);

#ifdef TWIN
#define AFTER_START(t) pthread_join((t), NULL)
#else
#define AFTER_START(t) pthread_detach((t))
#endif

#define START(fn, arg)                                                                             \
  do {                                                                                             \
    pthread_t t_;                                                                                  \
    if (pthread_create(&t_, NULL, (fn), (arg)) == 0)                                               \
      AFTER_START(t_);                                                                             \
  } while (0)

static void *store_sample(void *s) {
  witnessTask();
  if (strchr(((struct sample *)s)->metric, ' '))
    fputs("blank in a metric\n", stderr);
  return NULL;
}

static void on_datagram(const char *data, size_t len) {
  struct samples all = STAILQ_HEAD_INITIALIZER(all);
  struct sample *s;
  for (const char *end = data + len, *nl; data < end; data = nl + 1) {
    nl = memchr(data, '\n', end - data);
    if (!nl)
      break;
    s = calloc(1, sizeof *s);
    snprintf(s->metric, sizeof s->metric, "%.*s", (int)(nl - data), data);
    STAILQ_INSERT_TAIL(&all, s, link);
  }
  STAILQ_FOREACH(s, &all, link) { START(store_sample, s); }
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv), at = 0;
  char *data = malloc(n * 8 + 1);
  while (n--)
    at += sprintf(data + at, "cpu:1|g\n");
  on_datagram(data, at);
  return witnessReport();
}

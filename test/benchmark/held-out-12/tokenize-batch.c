// spawn: OpenMP parallel for
// loop: counted
// origin: request field
// limiter: the threads of the OpenMP runtime
// waits: end of the region
// distance: same function
// differs: num_threads
// A: bounded N8
// B: unbounded Y3 | limiter: num_threads from the request
// flags: -fopenmp -L/usr/lib/llvm-14/lib
// witness: runnable
#include "witness.h"
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#define MAX_TOKENS 128

struct sample {
  const char *text;
  unsigned ids[MAX_TOKENS];
  unsigned length;
};

struct batch {
  struct sample *samples;
  int size;
};

static unsigned vocab_lookup(const char *word, size_t len) {
  unsigned h = 2166136261u;
  while (len--)
    h = (h ^ (unsigned char)*word++) * 16777619u;
  return h % 30522u;
}

static void tokenize(struct sample *s) {
  const char *p = s->text;
  s->length = 0;
  while (*p && s->length < MAX_TOKENS) {
    const char *start;
    while (isspace((unsigned char)*p))
      p++;
    start = p;
    while (*p && !isspace((unsigned char)*p))
      p++;
    if (p > start)
      s->ids[s->length++] = vocab_lookup(start, (size_t)(p - start));
  }
  witnessTask();
}

unsigned long tokenize_batch(struct batch *b) {
  unsigned long total = 0;
#ifndef TWIN
#pragma omp parallel for reduction(+ : total) schedule(static)
#else
#pragma omp parallel for reduction(+ : total) schedule(static) num_threads(b->size)
#endif
  for (int i = 0; i < b->size; i++) {
    tokenize(&b->samples[i]);
    total += b->samples[i].length;
  }
  return total;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct batch b = {calloc(n, sizeof(struct sample)), (int)n};
  for (size_t i = 0; i < n; i++)
    b.samples[i].text = "the quick brown fox";
  tokenize_batch(&b);
  return witnessReport();
}

// spawn: omp parallel for
// loop: omp for
// origin: number of documents
// waits: end of the parallel region
// distance: same function
// differs: threads of the team
// A: bounded N2 | limiter: threads of the default team
// B: unbounded Y3 | limiter: num_threads of the number of documents
// witness: runnable
// flags: -fopenmp=libomp -L/usr/lib/llvm-14/lib
#include "witness.h"
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
  char *text;
  size_t terms;
} document_t;

typedef struct {
  document_t *docs;
  int ndocs;
  size_t terms;
} corpus_t;

static size_t count_terms(const char *text) {
  size_t terms = 0;
  int inside = 0;
  for (; *text; text++) {
    int word = isalnum((unsigned char)*text) != 0;
    terms += word && !inside;
    inside = word;
  }
  return terms;
}

static void index_document(document_t *doc) {
  witnessTask();
  doc->terms = count_terms(doc->text);
}

size_t corpus_index(corpus_t *corpus) {
  size_t terms = 0;
#ifndef TWIN
#pragma omp parallel for schedule(static, 1) reduction(+ : terms)
#else
#pragma omp parallel for schedule(static, 1) reduction(+ : terms) num_threads(corpus->ndocs)
#endif
  for (int i = 0; i < corpus->ndocs; i++) {
    index_document(&corpus->docs[i]);
    terms += corpus->docs[i].terms;
  }
  corpus->terms = terms;
  return terms;
}

static int corpus_add(corpus_t *corpus, const char *text) {
  document_t *docs = realloc(corpus->docs, ((size_t)corpus->ndocs + 1) * sizeof(*docs));
  if (!docs)
    return -1;
  corpus->docs = docs;
  docs[corpus->ndocs].text = strdup(text);
  docs[corpus->ndocs].terms = 0;
  corpus->ndocs++;
  return 0;
}

static void corpus_free(corpus_t *corpus) {
  while (corpus->ndocs > 0)
    free(corpus->docs[--corpus->ndocs].text);
  free(corpus->docs);
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  corpus_t corpus = {NULL, 0, 0};
  for (size_t i = 0; i < n; i++)
    corpus_add(&corpus, "whereas the party of the first part");
  corpus_index(&corpus);
  corpus_free(&corpus);
  return witnessReport();
}

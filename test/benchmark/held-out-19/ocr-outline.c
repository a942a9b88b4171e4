// spawn: pthread_create
// loop: recursion over a tree of sections
// origin: outline of an uploaded document
// limiter: none
// waits: after the recursion
// distance: recursive function
// differs: whether a section is read in a thread of its own or by the caller
// A: unbounded Y1 | waits: second walk over the tree
// B: bounded N3 | waits: before the next section
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stdlib.h>

struct section {
  char title[24];
  unsigned page;
  unsigned glyphs;
  struct section *child;
  struct section *sibling;
  pthread_t reader;
  int reading;
};

static void *recognise(void *arg) {
  struct section *s = arg;
  witnessTask();
  s->glyphs = s->page * 31u % 997u;
  return NULL;
}

static int begin(struct section *s) {
  s->reading = pthread_create(&s->reader, NULL, recognise, s) == 0;
  return s->reading ? 0 : -1;
}

static void end(struct section *s) {
  if (s->reading)
    pthread_join(s->reader, NULL);
  s->reading = 0;
}

static int read_outline(struct section *first) {
  int failed = 0;
  for (struct section *s = first; s; s = s->sibling) {
    failed += begin(s) != 0;
#ifdef TWIN
    end(s);
#endif
    if (s->child)
      failed += read_outline(s->child);
  }
  return failed;
}

static unsigned collect_outline(struct section *first) {
  unsigned glyphs = 0;
  for (struct section *s = first; s; s = s->sibling) {
    end(s);
    glyphs += s->glyphs + collect_outline(s->child);
  }
  return glyphs;
}

static struct section *outline(unsigned pages) {
  struct section *first = NULL;
  for (unsigned p = pages; p > 0; p--) {
    struct section *s = calloc(1, sizeof(*s));
    snprintf(s->title, sizeof(s->title), "Section %u", p);
    s->page = p;
    if (p % 5 == 0 && first) {
      s->child = first->child;
      first->child = s;
    } else {
      s->sibling = first;
      first = s;
    }
  }
  return first;
}

int main(int argc, char **argv) {
  struct section *book = outline((unsigned)witnessSize(argc, argv));
  if (read_outline(book) == 0)
    collect_outline(book);
  return witnessReport();
}

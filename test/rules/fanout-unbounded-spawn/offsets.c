// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11
// Loops over bytes that ask whether a whole header is left.

#include <pthread.h>
#include <stdint.h>
#include <string.h>

void *run(void *);

static void start(const void *record) {
  pthread_t t;
  pthread_create(&t, NULL, run, (void *)record);
  pthread_detach(t);
}

void records(const uint8_t *bytes, size_t size) {
  size_t at = 0;
  while (at + 4 <= size) {
    start(bytes + at);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    at += 4 + bytes[at];
  }
}

void first_records(const uint8_t *bytes, size_t size) {
  size_t at = 0;
  (void)size;
  while (at + 4 <= 64) {
    start(bytes + at);
    at += 4 + bytes[at] % 60;
  }
}

struct header {
  uint16_t kind, count;
};

void laid_over(const void *packet, size_t size) {
  const struct header *h = packet;
  if (size < sizeof *h)
    return;
  for (int i = 0; i < h->count; i++)
    start(packet);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

struct pool {
  int count;
};

/* What may be written is the context of a callback. */
void *context(void *arg) {
  struct pool *p = arg;
  for (int i = 0; i < p->count; i++)
    start(p);
  return NULL;
}

void matrix(const double *cells, int rows, int columns) {
  for (int r = 0; r < rows; r++)
    for (int c = 0; c < columns; c++)
      start(&cells[r * columns + c]);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void area(const char *name, int left, int width) {
  for (int x = left; x < left + width; x++)
    start(name);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void piece(const double *cells, int left) {
  for (int x = left; x < left + 8; x++)
    start(cells);
}

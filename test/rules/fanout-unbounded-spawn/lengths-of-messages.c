// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11
// A count that is only compared with the length of its message, and one with a limit.

#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
void *work(void *);
struct frame { uint32_t n; uint16_t *calls; };
#define RUN(f) for (uint32_t i = 0; i < (f)->n; i++) { pthread_t t; pthread_create(&t, 0, work, &(f)->calls[i]); }
static int d1(const unsigned char *buf, size_t len, struct frame *out) {
  if (len < 4) return -1;
  memcpy(&out->n, buf, 4);
  if ((len - 4) / 3 < out->n) return -1;
  out->calls = calloc(out->n, 2);
  for (uint32_t i = 0; i < out->n; i++) memcpy(&out->calls[i], buf + 4 + 3 * i, 2);
  return 0;
}
int u1(const unsigned char *buf, size_t len) { struct frame f; if (d1(buf, len, &f)) return -1; RUN(&f) return 0; }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
static int d2(const unsigned char *buf, size_t len, struct frame *out) {
  memcpy(&out->n, buf, 4);
  if (len < 4 + out->n * 3) return -1;
  return 0;
}
int u2(const unsigned char *buf, size_t len) { struct frame f; if (d2(buf, len, &f)) return -1; RUN(&f) return 0; }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
static int d3(const unsigned char *buf, size_t len, struct frame *out) {
  memcpy(&out->n, buf, 4);
  if (out->n > len) return -1;
  return 0;
}
int u3(const unsigned char *buf, size_t len) { struct frame f; if (d3(buf, len, &f)) return -1; RUN(&f) return 0; }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
static int d4(const unsigned char *buf, size_t len, struct frame *out) {
  memcpy(&out->n, buf, 4);
  if (out->n > 64) return -1;
  return 0;
}
int b4(const unsigned char *buf, size_t len) { struct frame f; if (d4(buf, len, &f)) return -1; RUN(&f) return 0; }
static void run(const struct frame *f) { RUN(f) }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
int u5(const unsigned char *buf, size_t len) { struct frame f; if (d1(buf, len, &f)) return -1; run(&f); return 0; }
static void run6(const struct frame *f) { RUN(f) }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
int u6(int argc, unsigned char *buf) { struct frame f; if (d1(buf, 4 + 3 * argc, &f)) return -1; run6(&f); return 0; }
static int d7(const unsigned char *buf, size_t len, struct frame *out) {
  if (len < 4) return -1;
  memcpy(&out->n, buf, 4);
  if ((len - 4) / 3 < out->n) return -1;
  return 0;
}
static void run7(const struct frame *f) { RUN(f) }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
int main(int argc, char **argv) { struct frame f; unsigned n = atoi(argv[1]); unsigned char *b = calloc(1, n * 3 + 4); if (d7(b, 4 + 3 * n, &f)) return -1; run7(&f); return 0; }

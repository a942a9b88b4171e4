// RUN: %check_rule %s fanout-unbounded-spawn -- -D_GNU_SOURCE
// A number that is compared with the length of the message that has it is
// consistent, and may still be large.

#include <arpa/inet.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#define MOST 16

struct header {
  uint32_t version;
  uint32_t records;
};
struct record {
  uint32_t caller, callee;
};
void *rate(void *record);

static int decode(const unsigned char *msg, size_t len, uint32_t *count) {
  struct header h;
  if (len < sizeof(h))
    return -1;
  memcpy(&h, msg, sizeof(h));
  *count = ntohl(h.records);
  if (*count > MOST)
    fprintf(stderr, "%u records\n", *count);
  return len - sizeof(h) < *count * sizeof(struct record) ? -1 : 0;
}

void all(const unsigned char *msg, size_t len) {
  uint32_t count, i;
  pthread_t thread;
  if (decode(msg, len, &count) < 0)
    return;
  for (i = 0; i < count; i++)
    pthread_create(&thread, NULL, rate, (void *)(msg + i));
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

static int decode_cut(const unsigned char *msg, size_t len, uint32_t *count) {
  struct header h;
  if (len < sizeof(h))
    return -1;
  memcpy(&h, msg, sizeof(h));
  *count = ntohl(h.records);
  if (*count > MOST)
    *count = MOST;
  return len - sizeof(h) < *count * sizeof(struct record) ? -1 : 0;
}

void cut(const unsigned char *msg, size_t len) {
  uint32_t count, i;
  pthread_t thread;
  if (decode_cut(msg, len, &count) < 0)
    return;
  for (i = 0; i < count; i++)
    pthread_create(&thread, NULL, rate, (void *)(msg + i));
}

static int decode_few(const unsigned char *msg, size_t len, uint32_t *count) {
  struct header h;
  if (len < sizeof(h))
    return -1;
  memcpy(&h, msg, sizeof(h));
  *count = ntohl(h.records);
  if (*count > MOST)
    return -1;
  return len - sizeof(h) < *count * sizeof(struct record) ? -1 : 0;
}

void few(const unsigned char *msg, size_t len) {
  uint32_t count, i;
  pthread_t thread;
  if (decode_few(msg, len, &count) < 0)
    return;
  for (i = 0; i < count; i++)
    pthread_create(&thread, NULL, rate, (void *)(msg + i));
}

// The rest of the message, kept in a variable.
void here(const unsigned char *msg, size_t len) {
  struct header h;
  pthread_t thread;
  if (len < sizeof(h))
    return;
  memcpy(&h, msg, sizeof(h));
  size_t rest = len - sizeof(h);
  if (rest < ntohl(h.records) * sizeof(struct record))
    return;
  for (uint32_t i = 0; i < ntohl(h.records); i++)
    pthread_create(&thread, NULL, rate, (void *)(msg + i));
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

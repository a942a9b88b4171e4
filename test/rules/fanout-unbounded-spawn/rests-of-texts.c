// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE
// What is left of a text or of bytes, and an index that is asked first.

#include <pthread.h>
#include <stdint.h>
#include <string.h>

void *work(void *arg);

static void start(const void *arg) {
  pthread_t t;
  pthread_create(&t, NULL, work, (void *)arg);
  pthread_detach(t);
}

struct request {
  const char *name;
  char *numbers;
};

void each_number(struct request *req) {
  char *rest = req->numbers, *token;
  do {
    token = strsep(&rest, ",");
    if (token && *token)
      start(token);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  } while (rest);
}

struct reading {
  uint16_t sensor, value;
};

void readings(const unsigned char *data, size_t length) {
  for (const unsigned char *at = data; at + sizeof(struct reading) <= data + length; at += sizeof(struct reading))
    start(at);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void eight_readings(const unsigned char *data) {
  for (const unsigned char *at = data; at + sizeof(struct reading) <= data + 8 * sizeof(struct reading);
       at += sizeof(struct reading))
    start(at);
}

struct board {
  unsigned (*channels)(void *device);
};

void as_many_as_the_board_has(const struct board *b, void *device, const unsigned char *levels, unsigned length) {
  unsigned count = b->channels(device);
  for (unsigned i = 0; i < count; i++) {
    int level = i < length ? levels[i] : 0;
    start(level ? device : NULL);
  }
}

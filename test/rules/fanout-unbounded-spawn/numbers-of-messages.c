// REQUIRES: glib-headers
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu17 -I/usr/include/glib-2.0 -I/usr/lib/x86_64-linux-gnu/glib-2.0/include
// Numbers that a message carries in its bytes.

#include <arpa/inet.h>
#include <endian.h>
#include <glib.h>
#include <pthread.h>
#include <stdint.h>
#include <string.h>

void *work(void *);

static void start(void) {
  pthread_t thread;
  if (!pthread_create(&thread, 0, work, 0))
    pthread_detach(thread);
}

struct header {
  uint32_t magic, count;
};

void laid_over(const uint8_t *message, size_t length) {
  const struct header *head = (const void *)message;
  if (length < sizeof *head)
    return;
  for (uint32_t i = 0; i < head->count; i++)
    start();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void laid_over_and_asked(const uint8_t *message, size_t length) {
  const struct header *head = (const void *)message;
  if (length < sizeof *head || head->count > 16)
    return;
  for (uint32_t i = 0; i < head->count; i++)
    start();
}

void of_the_callback(void *settings) {
  const struct header *head = settings;
  for (uint32_t i = 0; i < head->count; i++)
    start();
}

void swapped(const unsigned char *message) {
  const struct header *head = (const struct header *)(message + 4);
  for (uint32_t i = 0; i < be32toh(head->count); i++)
    start();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void two_bytes(const uint8_t *message) {
  unsigned count = message[2] << 8 | message[3];
  for (unsigned i = 0; i < count; i++)
    start();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void four_bits(const uint8_t *message) {
  unsigned count = (message[2] << 8 | message[3]) & 15;
  for (unsigned i = 0; i < count; i++)
    start();
}

void a_shifted_setting(unsigned count) {
  for (unsigned i = 0; i < count << 8; i++)
    start();
}

struct frame {
  uint8_t kind, streams[2];
};

void bytes_of_a_frame(const struct frame *frame) {
  uint16_t count = (uint16_t)(frame->streams[0] << 8 | frame->streams[1]);
  for (unsigned i = 0; i < count; i++)
    start();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void logged_only(const struct frame *frame) {
  uint16_t count = (uint16_t)(frame->streams[0] << 8 | frame->streams[1]);
  if (count > 64)
    g_warning("%u streams", count);
  for (unsigned i = 0; i < count; i++)
    start();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void refused(const struct frame *frame) {
  uint16_t count = (uint16_t)(frame->streams[0] << 8 | frame->streams[1]);
  if (count > 64)
    return;
  for (unsigned i = 0; i < count; i++)
    start();
}

typedef struct {
  guint32 count;
  guint32 id[];
} Wanted;

void in_bytes(GBytes *message) {
  gsize length;
  const Wanted *wanted = g_bytes_get_data(message, &length);
  if (length < sizeof *wanted)
    return;
  for (guint32 i = 0; i < GUINT32_FROM_BE(wanted->count); i++)
    start();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

static unsigned be16(const uint8_t *at) { return (unsigned)at[0] << 8 | at[1]; }

void behind_a_magic_number(const uint8_t *message, size_t length) {
  if (length < 4 || message[0] != 'M' || message[1] != 'T')
    return;
  unsigned count = be16(message + 2);
  for (unsigned i = 0; i < count; i++)
    start();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

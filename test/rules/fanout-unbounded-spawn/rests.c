// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11
// Loops that ask what is left of the input, and parts that callers cut.

#include <pthread.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void *deliver(void *frame);

// The rest of what arrived is compared, not the place in it.
int publish(const uint8_t *frames, size_t length) {
  size_t at = 0;
  while (length - at >= 6) {
    uint16_t size;
    pthread_t thread;
    memcpy(&size, frames + at + 4, 2);
    at += 6;
    if (size > length - at)
      return -1;
    if (pthread_create(&thread, NULL, deliver, (void *)(frames + at)))
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      return -1;
    at += size;
  }
  return 0;
}

int publish_turned(const uint8_t *frames, size_t length) {
  size_t at = 0;
  while (6 <= length - at) {
    pthread_t thread;
    if (pthread_create(&thread, NULL, deliver, (void *)(frames + at)))
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      return -1;
    at += 6 + frames[at];
  }
  return 0;
}

int publish_one(const uint8_t *frames, size_t length) {
  size_t at = 0;
  while (length - at >= 6) {
    pthread_t thread;
    if (pthread_create(&thread, NULL, deliver, (void *)(frames + at)))
      return -1;
    pthread_join(thread, NULL);
    at += 6 + frames[at];
  }
  return 0;
}

// The caller passes the smaller of what is left and of a setting.
struct header {
  uint32_t transfers, each;
};
struct settings {
  uint32_t workers;
};
struct transfer {
  int64_t cents;
};
void *post(void *transfer);

static void post_some(struct transfer *all, uint32_t count) {
  pthread_t *workers = calloc(count, sizeof(*workers));
  for (uint32_t i = 0; i < count; i++)
    pthread_create(&workers[i], NULL, post, &all[i]);
  for (uint32_t i = 0; i < count; i++)
    pthread_join(workers[i], NULL);
  free(workers);
}

int post_file(const struct settings *settings, FILE *file) {
  struct header header;
  uint32_t done = 0;
  if (fread(&header, sizeof(header), 1, file) != 1)
    return -1;
  struct transfer *all = calloc(header.transfers, sizeof(*all));
  if (fread(all, sizeof(*all), header.transfers, file) != header.transfers)
    return -1;
  while (done < header.transfers) {
    uint32_t left = header.transfers - done;
    uint32_t now = left < settings->workers ? left : settings->workers;
    post_some(all + done, now);
    done += now;
  }
  return 0;
}

static void post_more(struct transfer *all, uint32_t count) {
  pthread_t *workers = calloc(count, sizeof(*workers));
  for (uint32_t i = 0; i < count; i++)
    pthread_create(&workers[i], NULL, post, &all[i]);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  for (uint32_t i = 0; i < count; i++)
    pthread_join(workers[i], NULL);
  free(workers);
}

int post_as_told(FILE *file) {
  struct header header;
  uint32_t done = 0;
  if (fread(&header, sizeof(header), 1, file) != 1)
    return -1;
  struct transfer *all = calloc(header.transfers, sizeof(*all));
  if (fread(all, sizeof(*all), header.transfers, file) != header.transfers)
    return -1;
  while (done < header.transfers) {
    uint32_t left = header.transfers - done;
    uint32_t now = left < header.each ? left : header.each;
    post_more(all + done, now);
    done += now;
  }
  return 0;
}

// Each person has two parents; how many generations there are is not known.
struct person {
  int birth;
  struct person *parents[2];
};

void *walk(void *arg) {
  struct person *one = arg;
  pthread_t threads[2];
  int started[2] = {0, 0};
  for (int i = 0; i < 2; i++)
    if (one->parents[i])
      started[i] = pthread_create(&threads[i], NULL, walk, one->parents[i]) == 0;
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  for (int i = 0; i < 2; i++) {
    if (started[i])
      pthread_join(threads[i], NULL);
    if (one->parents[i] && one->parents[i]->birth > one->birth)
      one->birth = 0;
  }
  return NULL;
}

void *walk_joined(void *arg) {
  struct person *one = arg;
  for (int i = 0; i < 2; i++) {
    pthread_t thread;
    if (!one->parents[i])
      continue;
    if (pthread_create(&thread, NULL, post, one->parents[i]) == 0)
      pthread_join(thread, NULL);
    walk_joined(one->parents[i]);
  }
  return NULL;
}

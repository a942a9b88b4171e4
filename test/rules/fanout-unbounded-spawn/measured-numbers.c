// RUN: %check_rule %s fanout-unbounded-spawn
// Numbers that a file, a message or a pattern tells, and others beside them.

#include <arpa/inet.h>
#include <glob.h>
#include <pthread.h>
#include <stdint.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define BLOCK 4096
void *work(void *);

#define SPAWN(N)                                                                                                       \
  for (long i = 0; i < (long)(N); i++) {                                                                               \
    pthread_t t;                                                                                                       \
    pthread_create(&t, 0, work, (void *)i);                                                                            \
    pthread_detach(t);                                                                                                 \
  }

int blocks(int fd) {
  struct stat st;
  if (fstat(fd, &st) < 0)
    return -1;
  const long n = (st.st_size + BLOCK - 1) / BLOCK;
  SPAWN(n)
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  return 0;
}

int processors(int fd) {
  struct stat st;
  if (fstat(fd, &st) < 0)
    return -1;
  const long n = sysconf(_SC_NPROCESSORS_ONLN);
  SPAWN(n)
  return 0;
}

int blocksUpToEight(int fd) {
  struct stat st;
  if (fstat(fd, &st) < 0)
    return -1;
  long n = (st.st_size + BLOCK - 1) / BLOCK;
  if (n > 8)
    n = 8;
  SPAWN(n)
  return 0;
}

int blocksOfSmallFile(int fd) {
  struct stat st;
  if (fstat(fd, &st) < 0 || st.st_size > 64 * BLOCK)
    return -1;
  SPAWN(st.st_size / BLOCK)
  return 0;
}

int names(const char *pattern) {
  glob_t g;
  if (glob(pattern, 0, 0, &g) != 0)
    return -1;
  SPAWN(g.gl_pathc)
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  globfree(&g);
  return 0;
}

int fewNames(const char *pattern) {
  glob_t g;
  if (glob(pattern, 0, 0, &g) != 0 || g.gl_pathc > 16)
    return -1;
  SPAWN(g.gl_pathc)
  globfree(&g);
  return 0;
}

struct header {
  uint16_t version, flags;
  uint32_t records;
};

int copied(const unsigned char *packet, size_t length) {
  struct header h;
  if (length < sizeof(h))
    return -1;
  memcpy(&h, packet, sizeof(h));
  SPAWN(ntohl(h.records))
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  return 0;
}

int copiedInHostOrder(const unsigned char *packet, size_t length) {
  struct header h;
  if (length < sizeof(h))
    return -1;
  memcpy(&h, packet, sizeof(h));
  SPAWN(h.records)
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  return 0;
}

int copiedAndChecked(const unsigned char *packet, size_t length) {
  struct header h;
  if (length < sizeof(h))
    return -1;
  memcpy(&h, packet, sizeof(h));
  const uint32_t n = ntohl(h.records);
  if (n > 100)
    return -1;
  SPAWN(n)
  return 0;
}

int copiedNumber(const unsigned char *packet) {
  uint32_t n;
  memcpy(&n, packet + 4, sizeof(n));
  SPAWN(n)
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  return 0;
}

int readHeader(int fd) {
  struct header h;
  if (read(fd, &h, sizeof(h)) != sizeof(h))
    return -1;
  SPAWN(h.records)
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  return 0;
}

// as many as fit into the buffer
int eventsOfBuffer(int fd) {
  char buffer[1024];
  const long n = read(fd, buffer, sizeof(buffer));
  SPAWN(n / 16)
  return 0;
}

// another library tells it
unsigned board_units(void);
void board_info(struct header *h);
int boards(const unsigned char *packet) {
  struct header h;
  memcpy(&h, packet, sizeof(h));
  const unsigned n = board_units();
  SPAWN(n)
  return 0;
}
int boardInfo(void) {
  struct header h;
  board_info(&h);
  SPAWN(h.records)
  return 0;
}

// set here
int setHere(int fd) {
  struct header h;
  h.records = 12;
  SPAWN(h.records)
  return 0;
}

// asking a file for its size is no arrival
int watch(const char *path, volatile int *stop) {
  struct stat st;
  while (!*stop) {
    pthread_t t;
    if (stat(path, &st) == 0 && st.st_size > 0) {
      pthread_create(&t, 0, work, 0);
      pthread_detach(t);
    }
    sleep(60);
  }
  return 0;
}

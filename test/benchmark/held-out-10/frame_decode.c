// spawn: pthread_create
// loop: for
// origin: protocol header
// waits: join after loop
// distance: same function
// differs: how the count is cut
// A: unbounded Y3 | limiter: the larger of count and 16
// B: bounded N11 | limiter: the smaller of count and 16
// witness: runnable
#define _GNU_SOURCE
#include "witness.h"
#include <arpa/inet.h>
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define LANES 16

struct frame_header {
  uint32_t magic;
  uint16_t slices;
  uint16_t flags;
};

static void *decode_slice(void *arg) {
  (void)arg;
  witnessTask();
  return NULL;
}

int decode_frame(const unsigned char *packet, size_t length) {
  struct frame_header head;
  if (length < sizeof(head))
    return -1;
  memcpy(&head, packet, sizeof(head));
  if (ntohl(head.magic) != 0x46524d31)
    return -1;
  unsigned slices = ntohs(head.slices);
#ifdef TWIN
  unsigned lanes = slices < LANES ? slices : LANES;
#else
  unsigned lanes = slices > LANES ? slices : LANES;
#endif
  pthread_t *tid = malloc(lanes * sizeof(*tid));
  if (!tid)
    return -1;
  unsigned made = 0;
  while (made < lanes) {
    if (pthread_create(&tid[made], NULL, decode_slice, (void *)packet) != 0)
      break;
    made++;
  }
  for (unsigned i = 0; i < made; ++i)
    pthread_join(tid[i], NULL);
  free(tid);
  return (int)made;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct frame_header head = {htonl(0x46524d31), htons((uint16_t)n), 0};
  decode_frame((const unsigned char *)&head, sizeof(head));
  return witnessReport();
}

// spawn: pthread_create joined
// loop: nested index loops
// origin: count in a wire header
// waits: after the inner loop
// distance: same function
// differs: where the joins stand
// A: unbounded Y1 | limiter: none, the joins come after all chunks | waits: after the loop
// B: bounded N6 | limiter: joins at the end of each chunk
// witness: runnable
#include "witness.h"
#include <arpa/inet.h>
#include <pthread.h>
#include <string.h>

#define STRIDE 16u

struct wire_header {
  uint32_t magic;
  uint32_t count;
};

static void *copy_segment(void *seq) {
  witnessTask();
  return seq;
}

static int replicate(const unsigned char *packet, size_t len) {
  struct wire_header h;
  if (len < sizeof h)
    return -1;
  memcpy(&h, packet, sizeof h);
  uint32_t total = ntohl(h.count), base, i;
  pthread_t *tid = calloc(total ? total : 1, sizeof *tid);

  for (base = 0; base < total; base += STRIDE) {
    uint32_t end = base + STRIDE < total ? base + STRIDE : total;
    for (i = base; i < end; i++)
      if (pthread_create(&tid[i], NULL, copy_segment, (void *)(uintptr_t)i))
        abort();
#ifdef TWIN
    for (i = base; i < end; i++)
      pthread_join(tid[i], NULL);
  }
#else
  }
  for (i = 0; i < total; i++)
    pthread_join(tid[i], NULL);
#endif
  free(tid);
  return 0;
}

int main(int argc, char **argv) {
  struct wire_header h = {0xfeed, htonl((uint32_t)witnessSize(argc, argv))};
  unsigned char packet[sizeof h];
  memcpy(packet, &h, sizeof h);
  replicate(packet, sizeof packet);
  return witnessReport();
}

// spawn: thrd_create detached
// loop: do-while over a packet buffer
// origin: count field in a binary message
// waits: detached
// distance: same function
// limiter: guard on the count
// differs: what the guard does
// A: bounded N7 | limiter: larger count is rejected
// B: unbounded Y7 | limiter: larger count is written to the log
// witness: runnable
#include "witness.h"
#include <arpa/inet.h>
#include <string.h>
#include <threads.h>

#define KEYS_PER_PACKET 64
#define KEYID_LEN 8

struct recon_packet {
  uint32_t nkeys;
  unsigned char body[];
};

struct merge {
  unsigned char keyid[KEYID_LEN];
};

static int merge_key(void *arg) {
  struct merge *m = arg;
  witnessTask();
  free(m);
  return 0;
}

int recon_handle(const struct recon_packet *pkt, size_t len) {
  uint32_t left = ntohl(pkt->nkeys);
  const unsigned char *p = pkt->body;
  if (left == 0 || sizeof(*pkt) + (size_t)left * KEYID_LEN > len)
    return -1;
  if (left > KEYS_PER_PACKET) {
    fprintf(stderr, "recon: packet of %u keys\n", left);
#ifndef TWIN
    return -1;
#endif
  }
  do {
    thrd_t t;
    struct merge *m = malloc(sizeof(*m));
    if (!m)
      return -1;
    memcpy(m->keyid, p, KEYID_LEN);
    if (thrd_create(&t, merge_key, m) != thrd_success) {
      free(m);
      return -1;
    }
    thrd_detach(t);
    p += KEYID_LEN;
  } while (--left);
  return 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  size_t len = sizeof(struct recon_packet) + n * KEYID_LEN;
  struct recon_packet *pkt = calloc(1, len);
  pkt->nkeys = htonl((uint32_t)n);
  recon_handle(pkt, len);
  return witnessReport();
}

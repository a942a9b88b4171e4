// spawn: pthread_create
// loop: while counting down
// origin: field of a binary message
// limiter: none
// waits: after the loop
// distance: helper function
// differs: width of the field
// A: bounded N11 | origin: four bits of an octet
// B: unbounded Y1 | origin: sixteen bits of a message
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <string.h>

#define ADDR_OCTETS 4

struct pdu {
  const uint8_t *octets;
  size_t length;
};

struct delivery {
  pthread_t thread;
  uint32_t msisdn;
  int status;
  struct delivery *next;
};

static uint32_t be32(const uint8_t *p) {
  return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 8 | p[3];
}

static void *deliver(void *arg) {
  struct delivery *d = arg;
  witnessTask();
  d->status = d->msisdn == 0 ? -1 : 0;
  return NULL;
}

static unsigned destination_count(const struct pdu *pdu) {
#ifndef TWIN
  return pdu->octets[2] & 0x0f;
#else
  return (unsigned)pdu->octets[1] << 8 | pdu->octets[2];
#endif
}

static struct delivery *start_delivery(const uint8_t *address, struct delivery *chain) {
  struct delivery *d = calloc(1, sizeof(*d));
  if (!d)
    return chain;
  d->msisdn = be32(address);
  d->next = chain;
  if (pthread_create(&d->thread, NULL, deliver, d) != 0) {
    free(d);
    return chain;
  }
  return d;
}

int submit_multi(const struct pdu *pdu) {
  struct delivery *chain = NULL;
  const uint8_t *address = pdu->octets + 3;
  unsigned left = destination_count(pdu);
  int failed = 0;

  if ((size_t)left * ADDR_OCTETS + 3 > pdu->length)
    return -1;
  while (left-- > 0) {
    chain = start_delivery(address, chain);
    address += ADDR_OCTETS;
  }
  while (chain) {
    struct delivery *next = chain->next;
    pthread_join(chain->thread, NULL);
    failed += chain->status != 0;
    free(chain);
    chain = next;
  }
  return failed;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  uint8_t *octets = malloc(3 + n * ADDR_OCTETS);
  struct pdu pdu = {octets, 3 + n * ADDR_OCTETS};
  memset(octets, 0x31, pdu.length);
  octets[0] = 0x21;
  octets[1] = (uint8_t)(n >> 8);
  octets[2] = (uint8_t)n;
  submit_multi(&pdu);
  return witnessReport();
}

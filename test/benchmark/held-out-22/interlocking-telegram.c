// spawn: pthread_create detached
// loop: counted
// origin: count in a binary telegram
// limiter: check of the telegram
// waits: detached
// distance: same function
// differs: what the guard compares
// A: unbounded Y7 | limiter: the length of the telegram is checked, not the count
// B: bounded N7 | limiter: a larger count is rejected before the loop
// witness: runnable
#include "witness.h"
#include <arpa/inet.h>
#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#define TELEGRAM_ROUTE_SET 0x21
#define MAX_ROUTE_ELEMENTS 24

struct telegram_header {
  uint8_t type;
  uint8_t station;
  uint16_t elements;
  uint32_t sequence;
} __attribute__((packed));

struct element_order {
  uint16_t id;
  uint8_t kind;
  uint8_t aspect;
} __attribute__((packed));

struct actuation {
  struct element_order order;
  uint8_t station;
};

static int last_aspect[65536];

static void *actuate(void *arg) {
  struct actuation *act = arg;
  witnessTask();
  last_aspect[act->order.id] = act->order.aspect;
  free(act);
  return NULL;
}

static int start_actuation(uint8_t station, const struct element_order *order, const pthread_attr_t *attr) {
  pthread_t tid;
  struct actuation *act = malloc(sizeof(*act));
  int rc;
  if (!act)
    return -ENOMEM;
  act->order = *order;
  act->station = station;
  rc = pthread_create(&tid, attr, actuate, act);
  if (rc)
    free(act);
  return -rc;
}

int interlocking_receive(const unsigned char *buf, size_t len) {
  struct telegram_header hdr;
  pthread_attr_t attr;
  int rc = 0;

  if (len < sizeof(hdr))
    return -EBADMSG;
  memcpy(&hdr, buf, sizeof(hdr));
  if (hdr.type != TELEGRAM_ROUTE_SET)
    return -ENOTSUP;
  hdr.elements = ntohs(hdr.elements);
#ifndef TWIN
  if (len < sizeof(hdr) + hdr.elements * sizeof(struct element_order))
    return -EBADMSG;
#else
  if (hdr.elements > MAX_ROUTE_ELEMENTS)
    return -EBADMSG;
#endif

  pthread_attr_init(&attr);
  pthread_attr_setdetachstate(&attr, PTHREAD_CREATE_DETACHED);
  pthread_attr_setstacksize(&attr, 128 * 1024);
  const struct element_order *orders = (const struct element_order *)(buf + sizeof(hdr));
  for (uint16_t i = 0; i < hdr.elements && rc == 0; i++)
    rc = start_actuation(hdr.station, &orders[i], &attr);
  pthread_attr_destroy(&attr);
  return rc;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  size_t len = sizeof(struct telegram_header) + n * sizeof(struct element_order);
  unsigned char *buf = calloc(1, len);
  struct telegram_header hdr = {TELEGRAM_ROUTE_SET, 7, htons((uint16_t)n), 1};
  memcpy(buf, &hdr, sizeof(hdr));
  interlocking_receive(buf, len);
  return witnessReport();
}

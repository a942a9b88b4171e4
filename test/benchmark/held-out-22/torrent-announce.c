// spawn: pthread_create
// loop: for with a stride of six bytes
// origin: compact peer list of a tracker
// waits: joins after the loop
// distance: helper function
// differs: limiter
// A: unbounded Y7 | limiter: only logs a long list
// B: bounded N11 | limiter: cuts a long list
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <string.h>

#define PEER_BYTES 6
#define PEERS_WANTED 50

struct peer {
  uint8_t ip[4];
  uint16_t port;
  int handshaken;
  pthread_t thread;
};

struct swarm {
  uint8_t info_hash[20];
  struct peer *peers;
  size_t npeers;
};

static const uint8_t *find_peers(const uint8_t *reply, size_t len, size_t *bytes) {
  const uint8_t *key = memmem(reply, len, "5:peers", 7);
  const char *digits;
  char *colon;
  if (!key)
    return NULL;
  digits = (const char *)key + 7;
  *bytes = strtoul(digits, &colon, 10);
  if (*colon != ':' || *bytes % PEER_BYTES ||
      *bytes > len - (size_t)((const uint8_t *)colon + 1 - reply))
    return NULL;
  return (const uint8_t *)colon + 1;
}

static void *peer_main(void *arg) {
  struct peer *p = arg;
  witnessTask();
  p->handshaken = p->port != 0;
  return NULL;
}

static int swarm_connect(struct swarm *s, const uint8_t *compact) {
  struct peer *p = &s->peers[s->npeers];
  memcpy(p->ip, compact, 4);
  p->port = (uint16_t)(compact[4] << 8 | compact[5]);
  if (p->port == 0)
    return 0;
  if (pthread_create(&p->thread, NULL, peer_main, p) != 0)
    return -1;
  s->npeers++;
  return 0;
}

int swarm_announced(struct swarm *s, const uint8_t *reply, size_t len) {
  size_t bytes, i;
  const uint8_t *compact = find_peers(reply, len, &bytes);

  if (!compact)
    return -1;
  if (bytes > PEERS_WANTED * PEER_BYTES) {
    fprintf(stderr, "tracker sent %zu peers, asked for %d\n", bytes / PEER_BYTES, PEERS_WANTED);
#ifdef TWIN
    bytes = PEERS_WANTED * PEER_BYTES;
#endif
  }
  s->peers = calloc(bytes / PEER_BYTES + 1, sizeof(*s->peers));
  for (i = 0; i < bytes; i += PEER_BYTES)
    if (swarm_connect(s, compact + i) != 0)
      break;
  for (i = 0; i < s->npeers; i++)
    pthread_join(s->peers[i].thread, NULL);
  return (int)s->npeers;
}

int main(int argc, char **argv) {
  struct swarm s = {0};
  size_t n = witnessSize(argc, argv);
  uint8_t *reply = calloc(1, n * PEER_BYTES + 64);
  size_t at = (size_t)sprintf((char *)reply, "d8:intervali900e5:peers%zu:", n * PEER_BYTES);
  memset(reply + at, 0x1a, n * PEER_BYTES);
  reply[at + n * PEER_BYTES] = 'e';
  swarm_announced(&s, reply, at + n * PEER_BYTES + 1);
  return witnessReport();
}

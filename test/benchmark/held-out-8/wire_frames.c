// spawn: pthread_create
// loop: index
// origin: count decoded from a packet
// limiter: none
// waits: joined after the loop
// distance: same function
// differs: width of the decoded count
// A: unbounded Y1 | origin: 16 bit count
// B: bounded N11 | origin: 4 bit count
// witness: runnable
// libraries: -lpthread
#include "witness.h"
#include <arpa/inet.h>
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* Telemetry packet: version, flags, big endian frame count, frames of 8 bytes. */
enum { HEADER_LEN = 4, FRAME_LEN = 8 };

static void *decode_frame(void *frame) {
  (void)frame;
  witnessTask();
  return NULL;
}

int handle_packet(const uint8_t *packet, size_t len) {
  uint16_t raw, count;
  pthread_t *tids;

  if (len < HEADER_LEN || packet[0] != 1)
    return -1;
  memcpy(&raw, packet + 2, sizeof(raw));
#ifdef TWIN
  count = ntohs(raw) & 0x0f;
#else
  count = ntohs(raw);
#endif
  if (len < HEADER_LEN + (size_t)count * FRAME_LEN)
    return -1;
  tids = malloc((count + 1) * sizeof(*tids));
  for (uint16_t i = 0; i < count; i++)
    pthread_create(&tids[i], NULL, decode_frame, (void *)(packet + HEADER_LEN + i * FRAME_LEN));
  for (uint16_t i = 0; i < count; i++)
    pthread_join(tids[i], NULL);
  free(tids);
  return count;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  size_t len = HEADER_LEN + n * FRAME_LEN;
  uint8_t *packet = calloc(1, len);
  uint16_t count = htons((uint16_t)n);
  packet[0] = 1;
  memcpy(packet + 2, &count, sizeof(count));
  handle_packet(packet, len);
  return witnessReport();
}

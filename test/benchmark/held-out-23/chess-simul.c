// spawn: thrd_create
// loop: counted
// origin: field of a binary message
// limiter: a check of the header
// waits: after the loop
// distance: same function
// differs: limiter
// A: unbounded Y7 | limiter: only the message length is checked
// B: bounded N7 | limiter: more boards than 40 are refused
// witness: runnable
#include "witness.h"
#include <arpa/inet.h>
#include <stdlib.h>
#include <string.h>
#include <threads.h>

#define MAX_FRAME 65536
#define MAX_BOARDS 40

struct simul_header {
  uint16_t version;
  uint16_t boards;
  uint32_t length;
};

struct board {
  uint8_t squares[32];
  int32_t eval;
};

static int search_board(void *arg) {
  struct board *b = arg;
  witnessTask();
  b->eval = b->squares[0] - b->squares[31];
  return thrd_success;
}

static int read_header(const uint8_t *frame, size_t size, struct simul_header *h) {
  if (size < sizeof(*h))
    return -1;
  memcpy(h, frame, sizeof(*h));
  h->version = ntohs(h->version);
  h->boards = ntohs(h->boards);
  h->length = ntohl(h->length);
  if (h->version != 2 || h->length > MAX_FRAME || h->length != size)
    return -1;
#ifdef TWIN
  if (h->boards > MAX_BOARDS)
    return -1;
#endif
  return size - sizeof(*h) >= h->boards * 32u ? 0 : -1;
}

int evaluate_simul(const uint8_t *frame, size_t size, int32_t *best) {
  struct simul_header h;
  if (read_header(frame, size, &h) < 0)
    return -1;

  struct board *boards = calloc(h.boards, sizeof(*boards));
  thrd_t *engines = calloc(h.boards, sizeof(*engines));
  unsigned started = 0;
  for (uint16_t i = 0; i < h.boards; i++) {
    memcpy(boards[i].squares, frame + sizeof(h) + i * 32u, 32);
    if (thrd_create(&engines[i], search_board, &boards[i]) != thrd_success)
      break;
    started++;
  }
  *best = INT32_MIN;
  for (unsigned i = 0; i < started; i++) {
    thrd_join(engines[i], NULL);
    if (boards[i].eval > *best)
      *best = boards[i].eval;
  }
  free(engines);
  free(boards);
  return (int)started;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  size_t size = sizeof(struct simul_header) + n * 32;
  uint8_t *frame = calloc(1, size);
  struct simul_header h = {htons(2), htons((uint16_t)n), htonl((uint32_t)size)};
  int32_t best;
  memcpy(frame, &h, sizeof(h));
  evaluate_simul(frame, size, &best);
  return witnessReport();
}

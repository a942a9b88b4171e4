// spawn: thrd_create
// loop: while counting down
// limiter: none
// waits: thrd_join after the loop
// distance: helper function
// differs: where the number comes from
// A: bounded N1 | origin: constant of the game mode
// B: unbounded Y1 | origin: number in the match request
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <string.h>
#include <threads.h>

enum mode { MODE_DUEL, MODE_SQUAD, MODE_RAID };

static const unsigned mode_bots[] = {[MODE_DUEL] = 1, [MODE_SQUAD] = 4, [MODE_RAID] = 9};

struct bot {
  thrd_t brain;
  unsigned slot;
  int skill;
  struct bot *next;
};

struct match {
  enum mode mode;
  unsigned wanted;
  int skill;
  struct bot *bots;
};

static int match_parse(struct match *m, const char *request) {
  char mode[16];
  memset(m, 0, sizeof(*m));
  if (sscanf(request, "MATCH %15s bots=%u skill=%d", mode, &m->wanted, &m->skill) != 3)
    return -EINVAL;
  if (strcmp(mode, "duel") == 0)
    m->mode = MODE_DUEL;
  else if (strcmp(mode, "squad") == 0)
    m->mode = MODE_SQUAD;
  else if (strcmp(mode, "raid") == 0)
    m->mode = MODE_RAID;
  else
    return -EINVAL;
  return 0;
}

static int think(void *arg) {
  struct bot *b = arg;
  witnessTask();
  return b->skill > 0 ? thrd_success : thrd_error;
}

static int match_add_bot(struct match *m, unsigned slot) {
  struct bot *b = calloc(1, sizeof(*b));
  if (!b)
    return -ENOMEM;
  b->slot = slot;
  b->skill = m->skill;
  if (thrd_create(&b->brain, think, b) != thrd_success) {
    free(b);
    return -EAGAIN;
  }
  b->next = m->bots;
  m->bots = b;
  return 0;
}

int lobby_play(const char *request) {
  struct match m;
  int error = match_parse(&m, request);
  if (error)
    return error;
#ifndef TWIN
  unsigned left = mode_bots[m.mode];
#else
  unsigned left = m.wanted;
#endif
  while (left-- > 0)
    if ((error = match_add_bot(&m, left)) < 0)
      break;
  while (m.bots) {
    struct bot *b = m.bots;
    m.bots = b->next;
    thrd_join(b->brain, NULL);
    free(b);
  }
  return error;
}

int main(int argc, char **argv) {
  char request[64];
  snprintf(request, sizeof(request), "MATCH raid bots=%zu skill=3", witnessSize(argc, argv));
  lobby_play(request);
  return witnessReport();
}

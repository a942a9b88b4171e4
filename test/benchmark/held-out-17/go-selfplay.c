// spawn: OpenMP parallel
// loop: parallel region
// origin: option of the text protocol
// waits: end of the region
// distance: same function
// limiter: num_threads
// differs: the number of threads
// A: unbounded Y3 | limiter: num_threads of the option
// B: bounded N2 | limiter: num_threads of the processors
// witness: runnable
// flags: -fopenmp
// libraries: -L/usr/lib/llvm-14/lib
#include "witness.h"
#include <ctype.h>
#include <string.h>

struct engine {
  int board;
  int playouts;
  long wins;
};

static int playout(unsigned seed, int board) {
  int black = 0;
  for (int i = 0; i < board * board; i++) {
    seed = seed * 1664525u + 1013904223u;
    black += (int)(seed >> 31);
  }
  return 2 * black > board * board;
}

static int processors(void) {
  long online = sysconf(_SC_NPROCESSORS_ONLN);
  return online > 0 && online < 64 ? (int)online : 1;
}

static void selfplay(struct engine *e) {
  long wins = 0;
#ifndef TWIN
  int threads = e->playouts;
#else
  int threads = processors();
#endif
#pragma omp parallel num_threads(threads) reduction(+ : wins)
  {
    witnessTask();
    wins += playout((unsigned)wins + 7u, e->board);
  }
  e->wins = wins;
}

/// One line of the protocol; a negative number if it is not understood.
int engine_command(struct engine *e, char *line) {
  char *state, *verb = strtok_r(line, " \n", &state);
  char *value = strtok_r(NULL, " \n", &state);
  if (!verb)
    return 0;
  if (strcmp(verb, "boardsize") == 0 && value) {
    e->board = atoi(value);
    return e->board >= 5 && e->board <= 19 ? 0 : -1;
  }
  if (strcmp(verb, "playouts") == 0 && value && isdigit((unsigned char)value[0])) {
    e->playouts = atoi(value);
    return e->playouts > 0 ? 0 : -1;
  }
  if (strcmp(verb, "genmove") == 0) {
    selfplay(e);
    return 0;
  }
  return -1;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct engine e = {9, 1, 0};
  char size[] = "boardsize 19\n", playouts[32], move[] = "genmove b\n";
  snprintf(playouts, sizeof(playouts), "playouts %zu\n", n);
  engine_command(&e, size);
  engine_command(&e, playouts);
  engine_command(&e, move);
  return witnessReport();
}

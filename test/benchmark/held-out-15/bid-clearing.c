// spawn: OpenMP parallel region
// loop: team of threads
// origin: number of bids in a book
// limiter: clause num_threads
// waits: end of the region
// distance: same function
// differs: value of num_threads
// A: unbounded Y3 | limiter: num_threads from the input
// B: bounded N2 | limiter: num_threads from the hardware
// witness: runnable
// flags: -Xclang -fopenmp
// libraries: -L/usr/lib/x86_64-linux-gnu -l:libomp.so.5
#include "witness.h"
#include <stdlib.h>

struct bid {
  unsigned zone;
  double price;
  double megawatts;
};

struct book {
  struct bid *bids;
  size_t count;
  double volume;
};

static double settle(const struct bid *b, double clearing_price) {
  witnessTask();
  return b->price <= clearing_price ? b->megawatts : 0;
}

int clear_book(struct book *book, double clearing_price) {
  double volume = 0;
  if (book->count == 0)
    return 0;
#ifndef TWIN
  int team = (int)book->count;
#else
  int team = (int)sysconf(_SC_NPROCESSORS_ONLN);
#endif
#pragma omp parallel for num_threads(team) schedule(static, 1) reduction(+ : volume)
  for (size_t i = 0; i < book->count; i++)
    volume += settle(&book->bids[i], clearing_price);
  book->volume = volume;
  return volume > 0 ? 0 : -1;
}

static int load_book(struct book *book, size_t count) {
  book->bids = calloc(count, sizeof(*book->bids));
  if (!book->bids)
    return -1;
  book->count = count;
  for (size_t i = 0; i < count; i++)
    book->bids[i] = (struct bid){(unsigned)(i % 5), 30.0 + (double)i, 5};
  return 0;
}

int main(int argc, char **argv) {
  struct book book;
  if (load_book(&book, witnessSize(argc, argv)) != 0)
    return 1;
  clear_book(&book, 55.0);
  return witnessReport();
}

// spawn: OpenMP parallel region
// loop: one thread per frame
// origin: header of a file
// waits: end of the parallel region
// distance: same function
// differs: the number of threads of the region
// A: bounded N1 | limiter: num_threads of a constant
// B: unbounded Y3 | limiter: num_threads of the frame count
// witness: runnable
// flags: -Xclang -fopenmp
// libraries: /usr/lib/x86_64-linux-gnu/libomp.so.5
#include "witness.h"
#include <stdlib.h>
#include <string.h>

#define STACKERS 4

struct fits_header {
  int width, height, frames;
};

struct stack {
  struct fits_header hdr;
  float *sum;
  float *background;
};

static int parse_header(FILE *in, struct fits_header *h) {
  char key[16];
  int value;
  memset(h, 0, sizeof(*h));
  while (fscanf(in, "%15s = %d", key, &value) == 2) {
    if (strcmp(key, "NAXIS1") == 0)
      h->width = value;
    else if (strcmp(key, "NAXIS2") == 0)
      h->height = value;
    else if (strcmp(key, "NAXIS3") == 0)
      h->frames = value;
  }
  return h->width > 0 && h->height > 0 && h->frames > 0 ? 0 : -1;
}

static float sky_level(const struct stack *s, int frame) {
  witnessTask();
  return s->sum[frame % (s->hdr.width * s->hdr.height)];
}

int stack_frames(FILE *in, struct stack *s) {
  if (parse_header(in, &s->hdr) != 0)
    return -1;
  s->sum = calloc((size_t)s->hdr.width * s->hdr.height, sizeof(float));
  s->background = calloc((size_t)s->hdr.frames, sizeof(float));
  if (!s->sum || !s->background)
    return -1;
#ifdef TWIN
#pragma omp parallel for schedule(static, 1) num_threads(s->hdr.frames)
#else
#pragma omp parallel for schedule(static, 1) num_threads(STACKERS)
#endif
  for (int f = 0; f < s->hdr.frames; f++)
    s->background[f] = sky_level(s, f);
  return 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct stack s = {0};
  FILE *f = tmpfile();
  fprintf(f, "NAXIS1 = 8\nNAXIS2 = 8\nNAXIS3 = %zu\n", n);
  rewind(f);
  if (stack_frames(f, &s) != 0)
    return 1;
  fclose(f);
  return witnessReport();
}

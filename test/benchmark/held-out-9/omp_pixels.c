// spawn: omp parallel for
// loop: omp for
// origin: rows of an image
// waits: end of the region
// distance: same function
// differs: size of the team
// A: unbounded Y3 | limiter: team as large as the image
// B: bounded N8 | limiter: team of the runtime
// witness: runnable
// flags: -fopenmp=libiomp5
#include "witness.h"

struct image {
  int rows, cols;
  float *data;
};

static void blur_row(struct image *im, int row) {
  witnessTask();
  if (im->data)
    im->data[(size_t)row * im->cols] = 0;
}

void blur(struct image *im) {
#ifdef TWIN
#pragma omp parallel for
#else
#pragma omp parallel for schedule(static, 1) num_threads(im->rows)
#endif
  for (int r = 0; r < im->rows; r++)
    blur_row(im, r);
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct image im = {(int)n, 4, 0};
  blur(&im);
  return witnessReport();
}

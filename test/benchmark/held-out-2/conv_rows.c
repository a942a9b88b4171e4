// spawn: pthread_create or pthreadpool_parallelize_1d
// loop: for to a number
// origin: size of an image
// waits: pthread_join after the loop
// distance: same function
// differs: what runs the tasks
// A: unbounded Y1 | limiter: none
// B: bounded N8 | limiter: pool of fixed size
// witness: runnable
// libraries: -lpthreadpool
#include "witness.h"
#include <pthread.h>
#include <pthreadpool.h>

struct image {
  size_t width, height;
  float *pixels;
};

struct row {
  struct image *image;
  size_t y;
};

static void blur_row(struct image *image, size_t y) {
  float *p = image->pixels + y * image->width;
  for (size_t x = 1; x < image->width; x++)
    p[x] = (p[x - 1] + p[x]) / 2;
  witnessTask();
}

#ifdef TWIN
static void pool_row(void *image, size_t y) { blur_row(image, y); }

void blur(struct image *image, pthreadpool_t pool) {
  pthreadpool_parallelize_1d(pool, pool_row, image, image->height, 0);
}
#else
static void *thread_row(void *arg) {
  struct row *r = arg;
  blur_row(r->image, r->y);
  return NULL;
}

void blur(struct image *image, pthreadpool_t pool) {
  struct row *rows = calloc(image->height, sizeof(*rows));
  pthread_t *threads = calloc(image->height, sizeof(*threads));
  (void)pool;
  for (size_t y = 0; y < image->height; ++y) {
    rows[y] = (struct row){image, y};
    if (pthread_create(threads + y, NULL, thread_row, rows + y) != 0)
      abort();
  }
  for (size_t y = 0; y < image->height; ++y)
    pthread_join(threads[y], NULL);
  free(threads);
  free(rows);
}
#endif

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct image image = {4, n, calloc(4 * n, sizeof(float))};
  pthreadpool_t pool = pthreadpool_create(4);
  blur(&image, pool);
  return witnessReport();
}

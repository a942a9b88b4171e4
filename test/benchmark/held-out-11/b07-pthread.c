// spawn: pthread_create
// loop: counted
// origin: rows of an image header
// limiter: semaphore
// waits: after the loop
// distance: helper function
// differs: where the semaphore is taken
// A: unbounded Y2 | limiter: semaphore inside the thread
// B: bounded N4 | limiter: semaphore before the thread
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <semaphore.h>
#include <string.h>

/* Row filter of a scanner back end: sharpens every strip of an image. */

struct image {
  uint32_t width;
  uint32_t strips;
  unsigned char *pixels;
};

struct strip {
  struct image *image;
  uint32_t index;
};

static sem_t cpu;

static void sharpen(struct image *im, uint32_t index) {
  unsigned char *row = im->pixels + (size_t)index * im->width;
  for (uint32_t x = 1; x + 1 < im->width; x++)
    row[x] = (unsigned char)((2 * row[x] + row[x - 1] + row[x + 1]) / 4);
}

static void *strip_main(void *arg) {
  struct strip *s = arg;

  witnessEnter();
#ifndef TWIN
  sem_wait(&cpu);
#endif
  witnessWork();
  sharpen(s->image, s->index);
  witnessLeave();
  sem_post(&cpu);
  return NULL;
}

static int start_strip(pthread_t *tid, struct strip *s) {
#ifdef TWIN
  sem_wait(&cpu);
#endif
  return pthread_create(tid, NULL, strip_main, s);
}

int sharpen_image(struct image *im) {
  struct strip *strips = calloc(im->strips, sizeof(*strips));
  pthread_t *tids = calloc(im->strips, sizeof(*tids));
  uint32_t started = 0;

  sem_init(&cpu, 0, 4);
  for (uint32_t i = 0; i < im->strips; i++) {
    strips[i].image = im;
    strips[i].index = i;
    if (start_strip(&tids[i], &strips[i]) != 0)
      break;
    started++;
  }
  for (uint32_t i = 0; i < started; i++)
    pthread_join(tids[i], NULL);
  free(tids);
  free(strips);
  sem_destroy(&cpu);
  return started == im->strips ? 0 : -1;
}

static int read_header(const unsigned char *file, struct image *im) {
  memcpy(&im->width, file, 4);
  memcpy(&im->strips, file + 4, 4);
  im->pixels = calloc(im->strips, im->width);
  return im->pixels ? 0 : -1;
}

int main(int argc, char **argv) {
  uint32_t header[2] = {64, (uint32_t)witnessSize(argc, argv)};
  struct image im;
  if (read_header((const unsigned char *)header, &im) == 0)
    sharpen_image(&im);
  return witnessReport();
}

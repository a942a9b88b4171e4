// spawn: pthread_create
// loop: counted
// flags: -rdynamic
// origin: number from a library loaded at run time, or a field of a message
// limiter: none
// waits: after the loop
// distance: same function
// differs: origin
// A: abstain-ok U2 | origin: a function of a board package
// B: unbounded Y1 | origin: a field of the message
// witness: runnable
#include "witness.h"
#include <dlfcn.h>
#include <errno.h>
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>

struct build_message {
  uint16_t board;
  uint16_t variant;
  uint32_t images;
};

struct board_package {
  const char *name;
  size_t (*image_count)(uint16_t board);
  int (*link_image)(uint16_t board, size_t image);
};

struct image_job {
  const struct board_package *package;
  uint16_t board;
  size_t image;
  int result;
  pthread_t thread;
};

static void *link_one(void *arg) {
  struct image_job *job = arg;
  witnessTask();
  job->result = job->package->link_image(job->board, job->image);
  return NULL;
}

int build_firmware(const struct board_package *package, const struct build_message *message) {
#ifndef TWIN
  size_t count = package->image_count(message->board);
#else
  size_t count = message->images;
#endif
  struct image_job *jobs = calloc(count, sizeof(*jobs));
  size_t started = 0;
  int result = 0;
  if (!jobs)
    return -ENOMEM;
  for (size_t i = 0; i < count; i++) {
    struct image_job *job = &jobs[started];
    job->package = package;
    job->board = message->board;
    job->image = i;
    result = pthread_create(&job->thread, NULL, link_one, job);
    if (result != 0)
      break;
    started++;
  }
  for (size_t i = 0; i < started; i++) {
    pthread_join(jobs[i].thread, NULL);
    if (jobs[i].result != 0)
      result = jobs[i].result;
  }
  free(jobs);
  return result;
}

size_t nucleo_image_count(uint16_t board) { return witnessState()->Size / (board ? board : 1); }
int nucleo_link_image(uint16_t board, size_t image) { return board == 0 && image > 4; }

static int load_package(struct board_package *package, const char *file) {
  void *library = dlopen(file, RTLD_NOW);
  if (!library)
    return -ENOENT;
  package->image_count = (size_t (*)(uint16_t))dlsym(library, "nucleo_image_count");
  package->link_image = (int (*)(uint16_t, size_t))dlsym(library, "nucleo_link_image");
  return package->image_count && package->link_image ? 0 : -ENOEXEC;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct board_package package = {"nucleo", NULL, NULL};
  struct build_message message = {1, 0, (uint32_t)n};
  if (load_package(&package, NULL) != 0)
    return 1;
  if (build_firmware(&package, &message) != 0)
    fprintf(stderr, "%s: build failed\n", package.name);
  return witnessReport();
}

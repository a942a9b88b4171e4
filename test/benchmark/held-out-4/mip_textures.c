// spawn: thrd_create
// loop: index over an array field
// origin: array field of a parameter
// distance: same function
// differs: what happens to a full batch
// A: unbounded Y5 | limiter: a batch of 16 that is detached when it is full | waits: thrd_join for the last batch only
// B: bounded N6 | limiter: a batch of 16 that is joined when it is full | waits: thrd_join in the loop
// witness: runnable
#include "witness.h"
#include <threads.h>

#define BATCH 16

typedef struct {
  uint32_t w, h;
  uint8_t *pixels;
} Texture;

typedef struct {
  char name[32];
  Texture *textures;
  uint32_t textureCount;
} Scene;

static int BuildMips(void *arg) {
  Texture *t = arg;
  if (t->w > 1 || t->h > 1)
    witnessTask();
  return 0;
}

void Scene_BuildMips(Scene *scene) {
  thrd_t batch[BATCH];
  int used = 0;

  for (uint32_t i = 0; i < scene->textureCount; ++i) {
    if (used == BATCH) {
      for (int k = 0; k < BATCH; ++k)
#ifdef TWIN
        thrd_join(batch[k], NULL);
#else
        thrd_detach(batch[k]);
#endif
      used = 0;
    }
    if (thrd_create(&batch[used], BuildMips, &scene->textures[i]) == thrd_success)
      ++used;
  }
  for (int k = 0; k < used; ++k)
    thrd_join(batch[k], NULL);
}

int main(int argc, char **argv) {
  Scene scene = {"harbour"};
  scene.textureCount = (uint32_t)witnessSize(argc, argv);
  scene.textures = calloc(scene.textureCount, sizeof(Texture));
  for (uint32_t i = 0; i < scene.textureCount; ++i)
    scene.textures[i].w = scene.textures[i].h = 512;
  Scene_BuildMips(&scene);
  return witnessReport();
}

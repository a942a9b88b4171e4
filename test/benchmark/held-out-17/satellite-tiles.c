// spawn: g_thread_pool_push
// loop: nested counted
// origin: width and height of a scene
// waits: g_thread_pool_free
// distance: helper function
// limiter: the pool's maximum of threads
// differs: the maximum
// A: unbounded Y3 | limiter: a pool without a maximum
// B: bounded N8 | limiter: a pool of eight threads
// witness: runnable
// packages: glib-2.0
#include "witness.h"
#include <glib.h>

#define TILE 256

typedef struct {
  guint width, height;
  guint16 *samples;
  GThreadPool *pool;
  gint cloudy;
} Scene;

typedef struct {
  guint row, column;
} Tile;

static void classify_tile(gpointer data, gpointer user) {
  Tile *tile = data;
  Scene *scene = user;
  witnessTask();
  if ((tile->row ^ tile->column) % 7 == 0)
    g_atomic_int_inc(&scene->cloudy);
  g_free(tile);
}

static gboolean scene_open(Scene *scene, guint width, guint height, GError **error) {
#ifndef TWIN
  const gint workers = -1;
#else
  const gint workers = 8;
#endif
  scene->width = width;
  scene->height = height;
  scene->cloudy = 0;
  scene->pool = g_thread_pool_new(classify_tile, scene, workers, FALSE, error);
  return scene->pool != NULL;
}

static gboolean queue_tile(Scene *scene, guint row, guint column, GError **error) {
  Tile *tile = g_new0(Tile, 1);
  tile->row = row;
  tile->column = column;
  return g_thread_pool_push(scene->pool, tile, error);
}

/// The share of tiles under cloud, or a negative number.
double scene_cloud_cover(guint width, guint height) {
  GError *error = NULL;
  Scene scene = {0};
  guint rows = (height + TILE - 1) / TILE, columns = (width + TILE - 1) / TILE;
  if (!scene_open(&scene, width, height, &error))
    goto failed;
  for (guint row = 0; row < rows; row++)
    for (guint column = 0; column < columns; column++)
      if (!queue_tile(&scene, row, column, &error))
        goto failed;
  g_thread_pool_free(scene.pool, FALSE, TRUE);
  return (double)scene.cloudy / ((double)rows * columns);

failed:
  g_warning("scene: %s", error->message);
  g_clear_error(&error);
  return -1;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  scene_cloud_cover((guint)n * TILE / 2, TILE + 1);
  return witnessReport();
}

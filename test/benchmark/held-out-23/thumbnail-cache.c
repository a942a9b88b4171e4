// spawn: g_thread_pool_push
// loop: iterator over directory entries
// origin: directory
// limiter: GThreadPool
// waits: g_thread_pool_free
// distance: member
// differs: the maximum of the pool
// A: unbounded Y3 | limiter: pool whose maximum means unlimited
// B: bounded N8 | limiter: pool of four threads
// witness: runnable
// packages: glib-2.0
#include "witness.h"
#include <fcntl.h>
#include <glib.h>
#include <glib/gstdio.h>

#ifndef TWIN
#define RENDER_THREADS -1
#else
#define RENDER_THREADS 4
#endif

typedef struct {
  GThreadPool *renderers;
  GHashTable *known;
  gchar *folder;
} ThumbnailCache;

static void render_thumbnail(gpointer data, gpointer user_data) {
  gchar *path = data;
  ThumbnailCache *cache = user_data;
  witnessTask();
  (void)cache;
  g_free(path);
}

ThumbnailCache *thumbnail_cache_new(const gchar *folder) {
  ThumbnailCache *cache = g_new0(ThumbnailCache, 1);
  GError *error = NULL;
  cache->folder = g_strdup(folder);
  cache->known = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  cache->renderers = g_thread_pool_new(render_thumbnail, cache, RENDER_THREADS, FALSE, &error);
  if (error) {
    g_warning("no threads for thumbnails: %s", error->message);
    g_clear_error(&error);
  }
  return cache;
}

gboolean thumbnail_cache_refresh(ThumbnailCache *cache) {
  GDir *dir = g_dir_open(cache->folder, 0, NULL);
  const gchar *name;
  if (!dir)
    return FALSE;
  while ((name = g_dir_read_name(dir))) {
    if (!g_str_has_suffix(name, ".jpg") || g_hash_table_contains(cache->known, name))
      continue;
    g_hash_table_add(cache->known, g_strdup(name));
    g_thread_pool_push(cache->renderers, g_build_filename(cache->folder, name, NULL), NULL);
  }
  g_dir_close(dir);
  return TRUE;
}

void thumbnail_cache_free(ThumbnailCache *cache) {
  g_thread_pool_free(cache->renderers, FALSE, TRUE);
  g_hash_table_destroy(cache->known);
  g_free(cache->folder);
  g_free(cache);
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  gchar *folder = g_dir_make_tmp("photos-XXXXXX", NULL);
  for (size_t i = 0; i < n; i++) {
    gchar *path = g_strdup_printf("%s/IMG_%04zu.jpg", folder, i);
    close(open(path, O_CREAT | O_WRONLY, 0600));
    g_free(path);
  }
  ThumbnailCache *cache = thumbnail_cache_new(folder);
  thumbnail_cache_refresh(cache);
  thumbnail_cache_free(cache);
  for (size_t i = 0; i < n; i++) {
    gchar *path = g_strdup_printf("%s/IMG_%04zu.jpg", folder, i);
    g_unlink(path);
    g_free(path);
  }
  g_rmdir(folder);
  return witnessReport();
}

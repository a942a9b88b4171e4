// spawn: curl_multi_add_handle
// loop: while over an iterator
// origin: tiles of a route request
// waits: curl_multi_perform until none is left
// distance: helper function
// differs: guard of the refill
// A: bounded N5 | limiter: window of six transfers
// B: unbounded Y7 | limiter: the guard checks the bytes received
// witness: runnable
// packages: libcurl
#include "witness.h"
#include <curl/curl.h>

enum { TRANSFERS = 6, CACHE_BYTES = 1 << 20 };

struct tile {
  int z, x, y;
};

struct prefetch {
  CURLM *multi;
  const struct tile *next, *end;
  unsigned active;
  size_t bytes;
};

static size_t tile_data(char *data, size_t size, size_t count, void *user) {
  struct prefetch *p = user;
  (void)data;
  p->bytes += size * count;
  return size * count;
}

static int room_for_more(const struct prefetch *p) {
#ifndef TWIN
  return p->active < TRANSFERS;
#else
  return p->bytes < CACHE_BYTES;
#endif
}

static void add_tile(struct prefetch *p, const struct tile *t) {
  char url[80];
  CURL *easy = curl_easy_init();
  snprintf(url, sizeof(url), "file:///tmp/tiles/%d/%d/%d.pbf", t->z, t->x, t->y);
  curl_easy_setopt(easy, CURLOPT_URL, url);
  curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, tile_data);
  curl_easy_setopt(easy, CURLOPT_WRITEDATA, p);
  if (curl_multi_add_handle(p->multi, easy) != CURLM_OK) {
    curl_easy_cleanup(easy);
    return;
  }
  p->active++;
  witnessEnter();
}

static void finish_tiles(struct prefetch *p) {
  CURLMsg *msg;
  int left;
  while ((msg = curl_multi_info_read(p->multi, &left)) != NULL) {
    CURL *easy = msg->easy_handle;
    if (msg->msg != CURLMSG_DONE)
      continue;
    curl_multi_remove_handle(p->multi, easy);
    curl_easy_cleanup(easy);
    p->active--;
    witnessLeave();
  }
}

void prefetch_tiles(CURLM *multi, const struct tile *tiles, size_t count) {
  struct prefetch p = {multi, tiles, tiles + count, 0, 0};
  int running = 0;
  do {
    while (p.next != p.end && room_for_more(&p))
      add_tile(&p, p.next++);
    curl_multi_perform(multi, &running);
    finish_tiles(&p);
    if (p.active)
      curl_multi_wait(multi, NULL, 0, 50, NULL);
  } while (p.active || p.next != p.end);
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct tile *route = calloc(n, sizeof(*route));
  for (size_t i = 0; i < n; i++)
    route[i] = (struct tile){14, 8500 + (int)i, 5400};
  curl_global_init(CURL_GLOBAL_DEFAULT);
  prefetch_tiles(curl_multi_init(), route, n);
  return witnessReport();
}

// spawn: curl_multi_add_handle
// loop: counted, nested
// origin: zoom and bounding box of a request
// limiter: none
// waits: curl_multi_perform loop
// distance: helper function
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: drives transfers while too many are in flight
// witness: runnable
// packages: libcurl
#include "witness.h"
#include <curl/curl.h>

enum { MAX_IN_FLIGHT = 12 };

struct viewport {
  unsigned x0, x1, y0, y1, zoom;
};

struct tile_loader {
  CURLM *multi;
  const char *base;
  int in_flight;
  int errors;
};

static size_t keep_tile(char *data, size_t size, size_t count, void *user) {
  (void)data;
  (void)user;
  return size * count;
}

static int request_tile(struct tile_loader *l, unsigned zoom, unsigned x, unsigned y) {
  char url[256];
  CURL *easy = curl_easy_init();
  if (!easy)
    return -1;
  snprintf(url, sizeof url, "%s?z=%u&x=%u&y=%u", l->base, zoom, x, y);
  curl_easy_setopt(easy, CURLOPT_URL, url);
  curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, keep_tile);
  witnessEnter();
  curl_multi_add_handle(l->multi, easy);
  l->in_flight++;
  return 0;
}

static void drive(struct tile_loader *l) {
  CURLMsg *msg;
  int running, left;
  curl_multi_perform(l->multi, &running);
  while ((msg = curl_multi_info_read(l->multi, &left))) {
    CURL *easy = msg->easy_handle;
    if (msg->msg != CURLMSG_DONE)
      continue;
    if (msg->data.result != CURLE_OK)
      l->errors++;
    curl_multi_remove_handle(l->multi, easy);
    curl_easy_cleanup(easy);
    l->in_flight--;
    witnessLeave();
  }
  if (running)
    curl_multi_poll(l->multi, NULL, 0, 100, NULL);
}

int load_viewport(struct tile_loader *l, const struct viewport *v) {
  for (unsigned y = v->y0; y < v->y1; y++) {
    for (unsigned x = v->x0; x < v->x1; x++) {
#ifdef TWIN
      while (l->in_flight >= MAX_IN_FLIGHT)
        drive(l);
#endif
      if (request_tile(l, v->zoom, x, y) < 0)
        return -1;
    }
  }
  while (l->in_flight > 0)
    drive(l);
  return l->errors;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  curl_global_init(CURL_GLOBAL_ALL);
  struct tile_loader loader = {curl_multi_init(), "file:///dev/null", 0, 0};
  struct viewport v = {100, 100 + (unsigned)n / 10, 40, 50, 7};
  load_viewport(&loader, &v);
  curl_multi_cleanup(loader.multi);
  return witnessReport();
}

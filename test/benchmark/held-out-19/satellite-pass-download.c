// spawn: curl_multi_add_handle
// loop: while over a table
// origin: pointer and length
// distance: helper function
// waits: after the loop, and in the window
// differs: limiter
// A: bounded N5 | limiter: window of 10 transfers
// B: unbounded Y6 | limiter: limit of cached connections of the handle
// witness: runnable
// packages: libcurl
#include "witness.h"
#include <curl/curl.h>
#include <stdlib.h>

#define PARALLEL_FRAMES 10

struct frame {
  const char *url;
  double azimuth;
  size_t bytes;
};

struct downlink {
  CURLM *multi;
  int active;
  int lost;
};

static size_t on_bytes(char *data, size_t size, size_t count, void *user) {
  ((struct frame *)user)->bytes += size * count;
  (void)data;
  return size * count;
}

static void pump(struct downlink *d) {
  int running, left;
  CURLMsg *m;
  curl_multi_perform(d->multi, &running);
  if (running)
    curl_multi_poll(d->multi, NULL, 0, 100, NULL);
  while ((m = curl_multi_info_read(d->multi, &left)) != NULL) {
    if (m->msg != CURLMSG_DONE)
      continue;
    CURL *easy = m->easy_handle;
    if (m->data.result != CURLE_OK)
      d->lost++;
    curl_multi_remove_handle(d->multi, easy);
    curl_easy_cleanup(easy);
    witnessLeave();
    d->active--;
  }
}

static int request_frame(struct downlink *d, struct frame *f) {
  CURL *easy = curl_easy_init();
  if (!easy)
    return -1;
  curl_easy_setopt(easy, CURLOPT_URL, f->url);
  curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, on_bytes);
  curl_easy_setopt(easy, CURLOPT_WRITEDATA, f);
  if (curl_multi_add_handle(d->multi, easy) != CURLM_OK) {
    curl_easy_cleanup(easy);
    return -1;
  }
  witnessEnter();
  d->active++;
  return 0;
}

int download_pass(struct frame *frames, size_t nframes) {
  struct downlink d = {curl_multi_init(), 0, 0};
  struct frame *f = frames, *end = frames + nframes;
#ifdef TWIN
  curl_multi_setopt(d.multi, CURLMOPT_MAXCONNECTS, (long)PARALLEL_FRAMES);
#endif
  while (f != end) {
#ifndef TWIN
    while (d.active >= PARALLEL_FRAMES)
      pump(&d);
#endif
    if (request_frame(&d, f++) != 0)
      d.lost++;
  }
  while (d.active > 0)
    pump(&d);
  curl_multi_cleanup(d.multi);
  return d.lost;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct frame *frames = calloc(n, sizeof(*frames));
  for (size_t i = 0; i < n; i++)
    frames[i].url = "file:///etc/hostname";
  download_pass(frames, n);
  return witnessReport();
}

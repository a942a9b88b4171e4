// spawn: libcurl multi
// loop: counted, then the driver of the multi handle
// origin: manifest of a port
// waits: curl_multi_poll
// distance: helper function
// differs: how many transfers are added at first
// A: bounded N5 | limiter: a new transfer is added when one is done
// B: unbounded Y1 | limiter: none
// witness: runnable
// packages: libcurl
#include "witness.h"
#include <curl/curl.h>
#include <string.h>

#define TRANSFERS 10

struct distfiles {
  char **urls;
  size_t count;
  size_t next;
  size_t active;
  size_t ok;
  CURLM *multi;
};

static size_t discard(char *data, size_t size, size_t count, void *user) {
  (void)data;
  (void)user;
  return size * count;
}

static int add_next(struct distfiles *d) {
  if (d->next >= d->count)
    return 0;
  CURL *easy = curl_easy_init();
  if (!easy)
    return 0;
  curl_easy_setopt(easy, CURLOPT_URL, d->urls[d->next]);
  curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, discard);
  curl_easy_setopt(easy, CURLOPT_FAILONERROR, 1L);
  d->next++;
  if (curl_multi_add_handle(d->multi, easy) != CURLM_OK) {
    curl_easy_cleanup(easy);
    return 0;
  }
  witnessEnter();
  d->active++;
  return 1;
}

static void reap_finished(struct distfiles *d) {
  CURLMsg *message;
  int left;
  while ((message = curl_multi_info_read(d->multi, &left))) {
    if (message->msg != CURLMSG_DONE)
      continue;
    CURL *easy = message->easy_handle;
    d->ok += message->data.result == CURLE_OK;
    curl_multi_remove_handle(d->multi, easy);
    curl_easy_cleanup(easy);
    witnessLeave();
    d->active--;
    add_next(d);
  }
}

int fetch_distfiles(struct distfiles *d) {
  int running = 0;
  d->multi = curl_multi_init();
#ifdef TWIN
  size_t first = d->count;
#else
  size_t first = TRANSFERS;
#endif
  for (size_t i = 0; i < first; i++)
    add_next(d);
  while (d->active > 0) {
    if (curl_multi_perform(d->multi, &running) != CURLM_OK)
      break;
    reap_finished(d);
    if (running)
      curl_multi_poll(d->multi, NULL, 0, 5, NULL);
  }
  curl_multi_cleanup(d->multi);
  return d->ok == d->count ? 0 : -1;
}

int main(int argc, char **argv) {
  struct distfiles d = {.count = witnessSize(argc, argv)};
  curl_global_init(CURL_GLOBAL_DEFAULT);
  d.urls = calloc(d.count, sizeof(char *));
  for (size_t i = 0; i < d.count; i++)
    d.urls[i] = strdup("file:///dev/null");
  fetch_distfiles(&d);
  return witnessReport();
}

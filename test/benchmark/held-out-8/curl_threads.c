// spawn: pthread_create
// loop: curl_slist
// origin: list parameter
// limiter: pthread counter
// waits: joined in batches
// distance: same function
// differs: whether the batch is joined when it is full
// A: unbounded Y4 | limiter: a full batch grows
// B: bounded N6 | limiter: a full batch is joined
// witness: runnable
// packages: libcurl
// libraries: -lpthread
#include "witness.h"
#include <curl/curl.h>
#include <pthread.h>
#include <stdlib.h>

struct batch {
  pthread_t *tids;
  size_t used, room;
};

static void *download(void *url) {
  CURL *curl = curl_easy_init();
  witnessEnter();
  curl_easy_setopt(curl, CURLOPT_URL, (const char *)url);
  curl_easy_setopt(curl, CURLOPT_NOBODY, 1L);
  curl_easy_perform(curl);
  curl_easy_cleanup(curl);
  witnessWork();
  witnessLeave();
  return NULL;
}

static void batch_join(struct batch *b) {
  while (b->used > 0)
    pthread_join(b->tids[--b->used], NULL);
}

void download_all(const struct curl_slist *urls) {
  struct batch b = {malloc(16 * sizeof(pthread_t)), 0, 16};
  for (const struct curl_slist *u = urls; u; u = u->next) {
    if (b.used == b.room) {
#ifdef TWIN
      batch_join(&b);
#else
      b.room *= 2;
      b.tids = realloc(b.tids, b.room * sizeof(pthread_t));
#endif
    }
    if (pthread_create(&b.tids[b.used], NULL, download, u->data) == 0)
      b.used++;
  }
  batch_join(&b);
  free(b.tids);
}

int main(int argc, char **argv) {
  struct curl_slist *urls = NULL;
  curl_global_init(CURL_GLOBAL_ALL);
  for (size_t n = witnessSize(argc, argv); n > 0; n--)
    urls = curl_slist_append(urls, "file:///etc/hostname");
  download_all(urls);
  return witnessReport();
}

// spawn: curl_multi_add_handle
// loop: while over an array of strings
// origin: array ended by NULL
// waits: curl_multi_perform
// distance: helper functions
// differs: when the next transfer is added
// A: bounded N5 | limiter: adds the next when one of 20 has ended
// B: unbounded Y1 | limiter: none
// witness: runnable
// packages: libcurl
#include "witness.h"
#include <curl/curl.h>
#include <stdlib.h>

enum { PARALLEL = 20 };

struct fetcher {
  CURLM *multi;
  char *const *next; /* first page that has not been asked for */
  int in_flight;
  int errors;
};

static size_t discard(char *data, size_t size, size_t count, void *page) {
  (void)data, (void)page;
  return size * count;
}

static int add_page(struct fetcher *f, const char *url) {
  CURL *easy = curl_easy_init();
  if (!easy)
    return -1;
  curl_easy_setopt(easy, CURLOPT_URL, url);
  curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, discard);
  curl_easy_setopt(easy, CURLOPT_TIMEOUT, 30L);
  witnessEnter();
  if (curl_multi_add_handle(f->multi, easy) != CURLM_OK) {
    curl_easy_cleanup(easy);
    witnessLeave();
    return -1;
  }
  f->in_flight++;
  return 0;
}

static void refill(struct fetcher *f) {
#ifdef TWIN
  while (*f->next)
#else
  while (*f->next && f->in_flight < PARALLEL)
#endif
    if (add_page(f, *f->next++) != 0)
      f->errors++;
}

static void collect(struct fetcher *f) {
  CURLMsg *msg;
  int left;
  while ((msg = curl_multi_info_read(f->multi, &left)) != NULL) {
    CURL *easy = msg->easy_handle;
    if (msg->msg != CURLMSG_DONE)
      continue;
    if (msg->data.result != CURLE_OK)
      f->errors++;
    curl_multi_remove_handle(f->multi, easy);
    curl_easy_cleanup(easy);
    witnessLeave();
    f->in_flight--;
  }
}

int fetch_edition(char *const *pages) {
  struct fetcher f = {curl_multi_init(), pages, 0, 0};
  int running = 0;
  refill(&f);
  while (f.in_flight > 0) {
    curl_multi_perform(f.multi, &running);
    if (running)
      curl_multi_poll(f.multi, NULL, 0, 200, NULL);
    collect(&f);
    refill(&f);
  }
  curl_multi_cleanup(f.multi);
  return f.errors;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char **pages = calloc(n + 1, sizeof(*pages));
  for (size_t i = 0; i < n; i++)
    pages[i] = "file:///dev/null";
  curl_global_init(CURL_GLOBAL_DEFAULT);
  fetch_edition(pages);
  return witnessReport();
}

// spawn: curl_multi_add_handle
// loop: while
// origin: array parameter of resolved packages
// limiter: window of transfers
// waits: curl_multi_poll
// distance: helper function
// differs: the condition of the loop that adds
// A: bounded N5 | limiter: window of transfers
// B: unbounded Y1 | limiter: none
// witness: runnable
// packages: libcurl
#include "witness.h"
#include <curl/curl.h>
#include <stdlib.h>

enum { PARALLEL_DOWNLOADS = 5 };

struct package {
  const char *name;
  char url[64];
  int done;
};

struct transaction {
  CURLM *multi;
  struct package *pkgs;
  size_t npkgs, next;
  int active;
};

static size_t discard(char *data, size_t size, size_t count, void *user) { return size * count; }

static int add_download(struct transaction *t, struct package *pkg) {
  CURL *easy = curl_easy_init();
  if (!easy)
    return -1;
  curl_easy_setopt(easy, CURLOPT_URL, pkg->url);
  curl_easy_setopt(easy, CURLOPT_PRIVATE, pkg);
  curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, discard);
  if (curl_multi_add_handle(t->multi, easy) != CURLM_OK) {
    curl_easy_cleanup(easy);
    return -1;
  }
  witnessEnter();
  t->active++;
  return 0;
}

static void collect(struct transaction *t) {
  CURLMsg *msg;
  int left;
  while ((msg = curl_multi_info_read(t->multi, &left))) {
    struct package *pkg = NULL;
    CURL *easy = msg->easy_handle;
    if (msg->msg != CURLMSG_DONE)
      continue;
    curl_easy_getinfo(easy, CURLINFO_PRIVATE, &pkg);
    pkg->done = msg->data.result == CURLE_OK;
    curl_multi_remove_handle(t->multi, easy);
    curl_easy_cleanup(easy);
    witnessLeave();
    t->active--;
  }
}

int download_packages(struct transaction *t) {
  do {
#ifndef TWIN
    while (t->active < PARALLEL_DOWNLOADS && t->next < t->npkgs)
#else
    while (t->next < t->npkgs)
#endif
      if (add_download(t, &t->pkgs[t->next++]) != 0)
        return -1;
    int running = 0;
    if (curl_multi_perform(t->multi, &running) != CURLM_OK)
      return -1;
    collect(t);
    if (running)
      curl_multi_poll(t->multi, NULL, 0, 100, NULL);
  } while (t->active > 0 || t->next < t->npkgs);
  return 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct transaction t = {.multi = curl_multi_init(), .pkgs = calloc(n, sizeof(struct package)), .npkgs = n};
  for (size_t i = 0; i < n; i++)
    snprintf(t.pkgs[i].url, sizeof(t.pkgs[i].url), "file:///proc/self/cmdline");
  download_packages(&t);
  return witnessReport();
}

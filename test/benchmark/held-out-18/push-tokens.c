// spawn: curl_multi_add_handle
// loop: counted
// origin: array of a struct parameter
// waits: event loop
// distance: helper function
// differs: limiter
// A: bounded N5 | limiter: a new transfer only while few are in flight
// B: unbounded Y1 | limiter: none
// witness: runnable
// packages: libcurl
#include "witness.h"
#include <curl/curl.h>
#include <stdlib.h>
#include <string.h>

enum { PARALLEL = 24 };

struct campaign {
  char **tokens;
  size_t total;
  size_t next;
  int active;
  unsigned long delivered;
};

static size_t discard(char *ptr, size_t size, size_t nmemb, void *userdata) {
  (void)ptr;
  (void)userdata;
  return size * nmemb;
}

static int add_transfer(CURLM *multi, struct campaign *c) {
  CURL *easy = curl_easy_init();
  if (!easy)
    return -1;
  curl_easy_setopt(easy, CURLOPT_URL, "file:///proc/uptime");
  curl_easy_setopt(easy, CURLOPT_PRIVATE, c->tokens[c->next]);
  curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, discard);
  c->next++;
  if (curl_multi_add_handle(multi, easy) != CURLM_OK) {
    curl_easy_cleanup(easy);
    return -1;
  }
  witnessEnter();
  c->active++;
  return 0;
}

static void collect(CURLM *multi, struct campaign *c) {
  int left;
  CURLMsg *msg;
  while ((msg = curl_multi_info_read(multi, &left)) != NULL) {
    if (msg->msg != CURLMSG_DONE)
      continue;
    CURL *easy = msg->easy_handle;
    if (msg->data.result == CURLE_OK)
      c->delivered++;
    curl_multi_remove_handle(multi, easy);
    curl_easy_cleanup(easy);
    c->active--;
    witnessLeave();
  }
}

int push_campaign(struct campaign *c) {
  CURLM *multi = curl_multi_init();
  int running = 0;
  if (!multi)
    return -1;
  do {
#ifndef TWIN
    while (c->next < c->total && c->active < PARALLEL)
#else
    while (c->next < c->total)
#endif
      if (add_transfer(multi, c) != 0)
        break;
    if (curl_multi_perform(multi, &running) != CURLM_OK)
      break;
    collect(multi, c);
    if (running)
      curl_multi_poll(multi, NULL, 0, 50, NULL);
  } while (running || c->next < c->total);
  curl_multi_cleanup(multi);
  return c->delivered == c->total ? 0 : -1;
}

int main(int argc, char **argv) {
  struct campaign c = {0};
  c.total = witnessSize(argc, argv);
  c.tokens = calloc(c.total, sizeof(*c.tokens));
  for (size_t i = 0; i < c.total; i++)
    c.tokens[i] = strdup("device-token");
  curl_global_init(CURL_GLOBAL_DEFAULT);
  if (push_campaign(&c) != 0)
    return 1;
  return witnessReport();
}

// spawn: curl_multi_add_handle
// loop: for over tokens of text
// origin: parsed package list
// limiter: number of handles in flight
// waits: after the loop
// distance: same function
// differs: limiter
// A: bounded N5 | limiter: waits while sixteen are in flight
// B: unbounded Y1 | limiter: none
// packages: libcurl
// witness: runnable
#include "witness.h"
#include <curl/curl.h>
#include <stdlib.h>
#include <string.h>

#define PARALLEL_DOWNLOADS 16

struct fetcher {
  CURLM *multi;
  int in_flight;
  int errors;
};

static size_t discard(char *data, size_t size, size_t count, void *user) {
  (void)data;
  (void)user;
  return size * count;
}

static CURL *package_request(const char *mirror, const char *name) {
  char url[512];
  CURL *easy = curl_easy_init();
  if (!easy)
    return NULL;
  snprintf(url, sizeof(url), "%s/%s", mirror, name);
  curl_easy_setopt(easy, CURLOPT_URL, url);
  curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, discard);
  curl_easy_setopt(easy, CURLOPT_FAILONERROR, 1L);
  return easy;
}

static void pump(struct fetcher *f) {
  int running, left;
  CURLMsg *message;
  curl_multi_perform(f->multi, &running);
  while ((message = curl_multi_info_read(f->multi, &left)) != NULL) {
    if (message->msg != CURLMSG_DONE)
      continue;
    if (message->data.result != CURLE_OK)
      f->errors++;
    CURL *easy = message->easy_handle;
    curl_multi_remove_handle(f->multi, easy);
    curl_easy_cleanup(easy);
    f->in_flight--;
    witnessLeave();
  }
  if (running)
    curl_multi_poll(f->multi, NULL, 0, 100, NULL);
}

int fetch_packages(const char *mirror, char *list) {
  struct fetcher f = {curl_multi_init(), 0, 0};
  char *state = NULL;
  for (char *name = strtok_r(list, " \n", &state); name; name = strtok_r(NULL, " \n", &state)) {
    CURL *easy = package_request(mirror, name);
    if (!easy) {
      f.errors++;
      continue;
    }
#ifndef TWIN
    while (f.in_flight >= PARALLEL_DOWNLOADS)
      pump(&f);
#endif
    curl_multi_add_handle(f.multi, easy);
    f.in_flight++;
    witnessEnter();
  }
  while (f.in_flight > 0)
    pump(&f);
  curl_multi_cleanup(f.multi);
  return f.errors;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char *list = malloc(n * 12 + 1), *end = list;
  *end = 0;
  for (size_t i = 0; i < n; i++)
    end += sprintf(end, "pkg%zu\n", i);
  curl_global_init(CURL_GLOBAL_ALL);
  fetch_packages("file:///nonexistent/mirror", list);
  return witnessReport();
}

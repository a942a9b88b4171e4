// spawn: curl_multi_add_handle
// loop: line reader
// origin: lines of a site map
// waits: curl_multi_poll loop
// distance: helper function
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N9 | limiter: running transfers compared, and the rest drained first
// witness: runnable
// packages: libcurl
#include "witness.h"
#include <curl/curl.h>
#include <stdlib.h>
#include <string.h>

#define MAX_TRANSFERS 20

struct crawler {
  CURLM *multi;
  unsigned active;
  unsigned long fetched;
  unsigned long broken;
};

static size_t discard(char *data, size_t size, size_t count, void *user) {
  (void)data;
  (void)user;
  return size * count;
}

static int crawler_fetch(struct crawler *c, const char *url) {
  CURL *easy = curl_easy_init();
  if (!easy)
    return -1;
  curl_easy_setopt(easy, CURLOPT_URL, url);
  curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, discard);
  curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 1L);
  if (curl_multi_add_handle(c->multi, easy) != CURLM_OK) {
    curl_easy_cleanup(easy);
    return -1;
  }
  witnessEnter();
  c->active++;
  return 0;
}

static void crawler_turn(struct crawler *c) {
  int running, left;
  CURLMsg *msg;
  curl_multi_perform(c->multi, &running);
  while ((msg = curl_multi_info_read(c->multi, &left))) {
    CURL *easy = msg->easy_handle;
    if (msg->msg != CURLMSG_DONE)
      continue;
    if (msg->data.result == CURLE_OK)
      c->fetched++;
    else
      c->broken++;
    curl_multi_remove_handle(c->multi, easy);
    curl_easy_cleanup(easy);
    witnessLeave();
    c->active--;
  }
  if (running)
    curl_multi_poll(c->multi, NULL, 0, 100, NULL);
}

int crawl_sitemap(struct crawler *c, FILE *map) {
  char line[1024];
  while (fgets(line, sizeof(line), map)) {
    line[strcspn(line, "\r\n")] = '\0';
    if (line[0] == '\0' || line[0] == '#')
      continue;
#ifdef TWIN
    while (c->active >= MAX_TRANSFERS)
      crawler_turn(c);
#endif
    if (crawler_fetch(c, line) != 0)
      c->broken++;
  }
  while (c->active > 0)
    crawler_turn(c);
  return c->broken ? -1 : 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct crawler c = {0};
  FILE *map = tmpfile();
  curl_global_init(CURL_GLOBAL_DEFAULT);
  c.multi = curl_multi_init();
  for (size_t i = 0; i < n; i++)
    fprintf(map, "file:///dev/null\n");
  rewind(map);
  crawl_sitemap(&c, map);
  return witnessReport();
}

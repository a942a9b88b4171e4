// spawn: curl_multi_add_handle
// loop: while fgets
// origin: list file
// waits: curl_multi_perform loop
// distance: helper function
// differs: whether the list is read on only while few transfers run
// A: unbounded Y1 | limiter: none
// B: bounded N9 | limiter: count of transfers compared before the next is added
// witness: runnable
// packages: libcurl
#include "witness.h"
#include <curl/curl.h>
#include <string.h>

static int flying;

static void reap(CURLM *m) {
  CURLMsg *msg;
  int left;
  while ((msg = curl_multi_info_read(m, &left)))
    if (msg->msg == CURLMSG_DONE) {
      CURL *e = msg->easy_handle;
      curl_multi_remove_handle(m, e);
      curl_easy_cleanup(e);
      flying--;
      witnessLeave();
    }
}

static void turn(CURLM *m) {
  int running;
  curl_multi_perform(m, &running);
  if (running)
    curl_multi_poll(m, NULL, 0, 20, NULL);
  reap(m);
}

static void add(CURLM *m, const char *url) {
  CURL *e = curl_easy_init();
  curl_easy_setopt(e, CURLOPT_URL, url);
  curl_easy_setopt(e, CURLOPT_NOBODY, 1L);
  witnessEnter();
  if (curl_multi_add_handle(m, e) == CURLM_OK)
    flying++;
}

static void mirror(FILE *list) {
  CURLM *m = curl_multi_init();
  char url[512];
  while (fgets(url, sizeof url, list)) {
    url[strcspn(url, "\r\n")] = '\0';
#ifdef TWIN
    while (flying >= 10)
      turn(m);
#endif
    add(m, url);
  }
  while (flying > 0)
    turn(m);
  curl_multi_cleanup(m);
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  FILE *list = tmpfile();
  while (n--)
    fputs("file:///dev/null\n", list);
  rewind(list);
  curl_global_init(CURL_GLOBAL_DEFAULT);
  mirror(list);
  return witnessReport();
}

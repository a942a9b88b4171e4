// spawn: curl_multi_add_handle
// loop: for
// origin: string array parameter
// waits: perform loop
// distance: helper function
// differs: refill
// A: unbounded Y1 | limiter: none
// B: bounded N9 | limiter: adds only while fewer than a maximum run
// witness: not-runnable (needs a server)
// packages: libcurl
#include <curl/curl.h>
#include <stdio.h>

#define MAX_PARALLEL 20

struct mirror {
  CURLM *multi;
  char **urls;
  size_t nurls, next;
  int transfers;
};

static int add_transfer(struct mirror *m) {
  CURL *eh = curl_easy_init();
  if (!eh)
    return -1;
  curl_easy_setopt(eh, CURLOPT_URL, m->urls[m->next]);
  curl_easy_setopt(eh, CURLOPT_PRIVATE, m->urls[m->next]);
  curl_easy_setopt(eh, CURLOPT_NOBODY, 1L);
  curl_multi_add_handle(m->multi, eh);
  m->transfers++;
  m->next++;
  return 0;
}

static void drain(struct mirror *m) {
  CURLMsg *msg;
  int left;
  while ((msg = curl_multi_info_read(m->multi, &left))) {
    CURL *eh = msg->easy_handle;
    if (msg->msg != CURLMSG_DONE)
      continue;
    curl_multi_remove_handle(m->multi, eh);
    curl_easy_cleanup(eh);
    m->transfers--;
  }
}

int mirror_run(char **urls, size_t nurls) {
  struct mirror m = {curl_multi_init(), urls, nurls, 0, 0};
  int still = 0;
#ifndef TWIN
  while (m.next < m.nurls)
    add_transfer(&m);
#endif
  do {
#ifdef TWIN
    while (m.next < m.nurls && m.transfers < MAX_PARALLEL)
      add_transfer(&m);
#endif
    curl_multi_perform(m.multi, &still);
    drain(&m);
    if (m.transfers)
      curl_multi_wait(m.multi, NULL, 0, 1000, NULL);
  } while (m.transfers || m.next < m.nurls);
  curl_multi_cleanup(m.multi);
  return 0;
}

int main(int argc, char **argv) { return mirror_run(argv + 1, argc - 1); }

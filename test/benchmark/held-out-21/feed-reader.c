// spawn: curl_multi_add_handle
// loop: for over an array, then a loop of transfers
// origin: subscription list parameter
// waits: curl_multi_poll
// distance: helper function
// limiter: number of running transfers
// differs: whether the next transfers wait for the running ones
// A: bounded N5 | limiter: transfers in flight compared with a window
// B: unbounded Y1 | limiter: none
// witness: runnable
// packages: libcurl
#include "witness.h"
#include <arpa/inet.h>
#include <curl/curl.h>
#include <poll.h>
#include <pthread.h>
#include <sys/socket.h>

#define WINDOW 16

struct reader {
  CURLM *multi;
  const char *url;
  size_t next, total, failed;
  int inflight;
};

static size_t discard(char *data, size_t size, size_t nmemb, void *user) { return size * nmemb; }

static void subscribe(struct reader *r) {
  CURL *easy = curl_easy_init();
  curl_easy_setopt(easy, CURLOPT_URL, r->url);
  curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, discard);
  curl_easy_setopt(easy, CURLOPT_FORBID_REUSE, 1L);
  curl_easy_setopt(easy, CURLOPT_PRIVATE, (char *)r);
  curl_multi_add_handle(r->multi, easy);
  witnessEnter();
  r->inflight++;
  r->next++;
}

static void collect(struct reader *r) {
  CURLMsg *msg;
  int left;
  while ((msg = curl_multi_info_read(r->multi, &left))) {
    CURL *easy = msg->easy_handle;
    if (msg->msg != CURLMSG_DONE)
      continue;
    if (msg->data.result != CURLE_OK)
      r->failed++;
    curl_multi_remove_handle(r->multi, easy);
    curl_easy_cleanup(easy);
    witnessLeave();
    r->inflight--;
  }
}

int refresh(struct reader *r) {
  int running = 0;
  do {
#ifdef TWIN
    while (r->next < r->total)
#else
    while (r->next < r->total && r->inflight < WINDOW)
#endif
      subscribe(r);
    if (curl_multi_perform(r->multi, &running) != CURLM_OK)
      return -1;
    collect(r);
    if (r->inflight)
      curl_multi_poll(r->multi, NULL, 0, 100, NULL);
  } while (r->inflight || r->next < r->total);
  return r->failed ? -1 : 0;
}

static void *origin_server(void *arg) {
  static const char reply[] = "HTTP/1.0 200 OK\r\nContent-Length: 0\r\n\r\n";
  char request[1024];
  for (;;) {
    int fd = accept(*(int *)arg, NULL, NULL);
    if (fd < 0)
      return NULL;
    read(fd, request, sizeof(request));
    write(fd, reply, sizeof(reply) - 1);
    close(fd);
  }
}

int main(int argc, char **argv) {
  struct sockaddr_in at = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t len = sizeof(at);
  char url[64];
  pthread_t server;
  struct reader r = {.url = url, .total = witnessSize(argc, argv)};
  int fd = socket(AF_INET, SOCK_STREAM, 0);
  if (bind(fd, (struct sockaddr *)&at, len) || listen(fd, 2048) || getsockname(fd, (struct sockaddr *)&at, &len))
    return 1;
  snprintf(url, sizeof(url), "http://127.0.0.1:%d/rss", ntohs(at.sin_port));
  pthread_create(&server, NULL, origin_server, &fd);
  curl_global_init(CURL_GLOBAL_ALL);
  r.multi = curl_multi_init();
  refresh(&r);
  return witnessReport();
}

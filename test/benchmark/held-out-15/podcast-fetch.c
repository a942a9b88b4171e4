// spawn: curl_multi_add_handle
// loop: while over fgets
// origin: lines of a subscription file
// limiter: option of the multi handle
// waits: curl_multi_poll
// distance: helper function
// differs: option that is set
// A: unbounded Y7 | limiter: size of the connection cache
// B: bounded N8 | limiter: maximum of open connections
// witness: runnable
// packages: libcurl
#include "witness.h"
#include <arpa/inet.h>
#include <curl/curl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

#define FETCH_CONNECTIONS 16L

static curl_socket_t open_feed(void *ctx, curlsocktype purpose, struct curl_sockaddr *a) {
  int fd = socket(a->family, a->socktype, a->protocol);
  if (fd < 0)
    return CURL_SOCKET_BAD;
  witnessEnter();
  return fd;
}

static int close_feed(void *ctx, curl_socket_t fd) {
  witnessLeave();
  return close(fd);
}

static size_t discard(char *data, size_t size, size_t count, void *ctx) { return size * count; }

static CURLM *fetcher_new(void) {
  CURLM *multi = curl_multi_init();
#ifndef TWIN
  curl_multi_setopt(multi, CURLMOPT_MAXCONNECTS, FETCH_CONNECTIONS);
#else
  curl_multi_setopt(multi, CURLMOPT_MAX_TOTAL_CONNECTIONS, FETCH_CONNECTIONS);
#endif
  return multi;
}

static void enqueue(CURLM *multi, const char *url) {
  CURL *easy = curl_easy_init();
  curl_easy_setopt(easy, CURLOPT_URL, url);
  curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, 1500L);
  curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, discard);
  curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, open_feed);
  curl_easy_setopt(easy, CURLOPT_CLOSESOCKETFUNCTION, close_feed);
  curl_multi_add_handle(multi, easy);
}

static void drive(CURLM *multi) {
  int running = 1, left;
  while (running && curl_multi_perform(multi, &running) == CURLM_OK) {
    CURLMsg *msg;
    while ((msg = curl_multi_info_read(multi, &left)) != NULL) {
      CURL *easy = msg->easy_handle;
      curl_multi_remove_handle(multi, easy);
      curl_easy_cleanup(easy);
    }
    if (running)
      curl_multi_poll(multi, NULL, 0, 200, NULL);
  }
}

void refresh_subscriptions(FILE *opml) {
  char url[1024];
  CURLM *multi = fetcher_new();
  while (fgets(url, sizeof(url), opml)) {
    url[strcspn(url, "\r\n")] = 0;
    if (strncmp(url, "http", 4) == 0)
      enqueue(multi, url);
  }
  drive(multi);
  curl_multi_cleanup(multi);
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct sockaddr_in addr = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t len = sizeof(addr);
  int silent = socket(AF_INET, SOCK_STREAM, 0);
  bind(silent, (struct sockaddr *)&addr, len);
  listen(silent, 4096);
  getsockname(silent, (struct sockaddr *)&addr, &len);
  FILE *opml = tmpfile();
  for (size_t i = 0; i < n; i++)
    fprintf(opml, "http://127.0.0.1:%d/feed/%zu.xml\n", ntohs(addr.sin_port), i);
  rewind(opml);
  refresh_subscriptions(opml);
  return witnessReport();
}

// spawn: curl_multi_add_handle
// loop: counted
// origin: list of hotels in a search request
// waits: curl_multi_perform until nothing runs
// distance: same function
// differs: option of the multi handle
// A: unbounded Y7 | limiter: size of the connection cache
// B: bounded N8 | limiter: number of connections
// witness: runnable
// packages: libcurl
#include "witness.h"
#include <arpa/inet.h>
#include <curl/curl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

struct hotel {
  char code[16];
  double rate;
};

struct search {
  struct hotel *hotels;
  size_t hotel_count;
  unsigned short supplier_port;
};

static curl_socket_t open_socket(void *data, curlsocktype purpose, struct curl_sockaddr *addr) {
  (void)data;
  (void)purpose;
  witnessEnter();
  return socket(addr->family, addr->socktype, addr->protocol);
}

static int close_socket(void *data, curl_socket_t s) {
  (void)data;
  witnessLeave();
  return close(s);
}

static CURL *rate_request(const struct search *q, struct hotel *h) {
  char url[128];
  CURL *easy = curl_easy_init();
  if (!easy)
    return NULL;
  snprintf(url, sizeof(url), "http://127.0.0.1:%u/rates/%s", q->supplier_port, h->code);
  curl_easy_setopt(easy, CURLOPT_URL, url);
  curl_easy_setopt(easy, CURLOPT_PRIVATE, h);
  curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, 600L);
  curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, open_socket);
  curl_easy_setopt(easy, CURLOPT_CLOSESOCKETFUNCTION, close_socket);
  return easy;
}

int fetch_rates(struct search *q) {
  CURLM *multi = curl_multi_init();
  CURLMsg *msg;
  int running = 0, left, failed = 0;
#ifndef TWIN
  curl_multi_setopt(multi, CURLMOPT_MAXCONNECTS, 16L);
#else
  curl_multi_setopt(multi, CURLMOPT_MAX_TOTAL_CONNECTIONS, 16L);
#endif
  for (size_t i = 0; i < q->hotel_count; i++) {
    CURL *easy = rate_request(q, &q->hotels[i]);
    if (easy)
      curl_multi_add_handle(multi, easy);
  }
  do {
    if (curl_multi_perform(multi, &running) != CURLM_OK)
      break;
    while ((msg = curl_multi_info_read(multi, &left))) {
      CURL *easy = msg->easy_handle;
      failed += msg->data.result != CURLE_OK;
      curl_multi_remove_handle(multi, easy);
      curl_easy_cleanup(easy);
    }
    curl_multi_poll(multi, NULL, 0, 100, NULL);
  } while (running > 0);
  curl_multi_cleanup(multi);
  return failed;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct sockaddr_in at = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t size = sizeof(at);
  int supplier = socket(AF_INET, SOCK_STREAM, 0);
  if (bind(supplier, (struct sockaddr *)&at, sizeof(at)) || listen(supplier, 4096) ||
      getsockname(supplier, (struct sockaddr *)&at, &size))
    return 1;
  struct search q = {calloc(n, sizeof(struct hotel)), n, ntohs(at.sin_port)};
  for (size_t i = 0; i < n; i++)
    snprintf(q.hotels[i].code, sizeof(q.hotels[i].code), "H%zu", i);
  fetch_rates(&q);
  return witnessReport();
}

// spawn: curl_multi_add_handle
// loop: counted
// origin: array of addresses of a claim
// waits: curl_multi_poll
// distance: same function
// differs: the option of the multi handle
// A: unbounded Y6 | limiter: CURLMOPT_MAXCONNECTS, the size of the cache
// B: bounded N8 | limiter: CURLMOPT_MAX_TOTAL_CONNECTIONS
// witness: runnable
// packages: libcurl
#include "witness.h"
#include <arpa/inet.h>
#include <curl/curl.h>
#include <stdlib.h>
#include <string.h>

#define CONNECTIONS 10L

struct claim {
  char number[16];
  char **photos;
  size_t nphotos;
  size_t received;
};

static size_t on_data(char *data, size_t size, size_t count, void *arg) {
  (void)data;
  ((struct claim *)arg)->received += size * count;
  return size * count;
}

static curl_socket_t on_open(void *arg, curlsocktype purpose, struct curl_sockaddr *a) {
  (void)arg, (void)purpose;
  witnessEnter();
  return socket(a->family, a->socktype, a->protocol);
}

static int on_close(void *arg, curl_socket_t fd) {
  (void)arg;
  witnessLeave();
  return close(fd);
}

static CURL *photo_request(struct claim *c, const char *url) {
  CURL *easy = curl_easy_init();
  if (!easy)
    return NULL;
  curl_easy_setopt(easy, CURLOPT_URL, url);
  curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, on_data);
  curl_easy_setopt(easy, CURLOPT_WRITEDATA, c);
  curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, on_open);
  curl_easy_setopt(easy, CURLOPT_CLOSESOCKETFUNCTION, on_close);
  curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, 300L);
  curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
  return easy;
}

int claim_fetch(struct claim *c) {
  CURLM *multi = curl_multi_init();
  int running = 0;
#ifndef TWIN
  curl_multi_setopt(multi, CURLMOPT_MAXCONNECTS, CONNECTIONS);
#else
  curl_multi_setopt(multi, CURLMOPT_MAX_TOTAL_CONNECTIONS, CONNECTIONS);
#endif
  for (size_t i = 0; i < c->nphotos; i++) {
    CURL *easy = photo_request(c, c->photos[i]);
    if (easy && curl_multi_add_handle(multi, easy) != CURLM_OK)
      curl_easy_cleanup(easy);
  }
  do {
    CURLMsg *msg;
    int left;
    if (curl_multi_perform(multi, &running) != CURLM_OK)
      break;
    while ((msg = curl_multi_info_read(multi, &left))) {
      CURL *easy = msg->easy_handle;
      if (msg->msg != CURLMSG_DONE)
        continue;
      curl_multi_remove_handle(multi, easy);
      curl_easy_cleanup(easy);
    }
    if (running)
      curl_multi_poll(multi, NULL, 0, 100, NULL);
  } while (running);
  curl_multi_cleanup(multi);
  return c->received > 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct sockaddr_in here = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t len = sizeof(here);
  int listener = socket(AF_INET, SOCK_STREAM, 0);
  if (bind(listener, (struct sockaddr *)&here, len) || listen(listener, 4096))
    return 1;
  getsockname(listener, (struct sockaddr *)&here, &len);
  struct claim c = {"KFZ-2231", calloc(n, sizeof(char *)), n, 0};
  for (size_t i = 0; i < n; i++)
    if (asprintf(&c.photos[i], "http://127.0.0.1:%d/%zu.jpg", ntohs(here.sin_port), i) < 0)
      return 1;
  claim_fetch(&c);
  return witnessReport();
}

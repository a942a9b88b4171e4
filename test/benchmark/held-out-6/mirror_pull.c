// trap: T23 D14
// spawn: curl_multi_add_handle
// loop: for over an array
// origin: parameter
// waits: curl_multi_poll
// distance: same function
// differs: which option of the multi handle
// A: unbounded Y7 | limiter: CURLMOPT_MAXCONNECTS
// B: bounded N8 | limiter: CURLMOPT_MAX_TOTAL_CONNECTIONS
// witness: runnable
// packages: libcurl
#include "witness.h"
#include <arpa/inet.h>
#include <curl/curl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

static curl_socket_t opened(void *p, curlsocktype t, struct curl_sockaddr *a) {
  witnessEnter();
  return socket(a->family, a->socktype, a->protocol);
}

static int closed(void *p, curl_socket_t s) {
  witnessLeave();
  return close(s);
}

int pull(const char *const *urls, size_t count) {
  CURLM *multi = curl_multi_init();
  int running = 0;
#ifdef TWIN
  curl_multi_setopt(multi, CURLMOPT_MAX_TOTAL_CONNECTIONS, 8L);
#else
  curl_multi_setopt(multi, CURLMOPT_MAXCONNECTS, 8L);
#endif
  for (size_t i = 0; i < count; i++) {
    CURL *easy = curl_easy_init();
    curl_easy_setopt(easy, CURLOPT_URL, urls[i]);
    curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, 1500L);
    curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, opened);
    curl_easy_setopt(easy, CURLOPT_CLOSESOCKETFUNCTION, closed);
    curl_multi_add_handle(multi, easy);
  }
  do {
    curl_multi_perform(multi, &running);
    curl_multi_poll(multi, NULL, 0, 100, NULL);
  } while (running);
  CURLMsg *m;
  int left;
  while ((m = curl_multi_info_read(multi, &left)))
    if (m->msg == CURLMSG_DONE) {
      CURL *easy = m->easy_handle;
      curl_multi_remove_handle(multi, easy);
      curl_easy_cleanup(easy);
    }
  return curl_multi_cleanup(multi);
}

int main(int argc, char **argv) {
  struct sockaddr_in sa = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t len = sizeof sa;
  int srv = socket(AF_INET, SOCK_STREAM, 0);
  bind(srv, (struct sockaddr *)&sa, len);
  listen(srv, 4096);
  getsockname(srv, (struct sockaddr *)&sa, &len);
  char url[64];
  snprintf(url, sizeof url, "http://127.0.0.1:%d/pkg", ntohs(sa.sin_port));
  size_t n = witnessSize(argc, argv);
  const char **urls = malloc(n * sizeof *urls);
  for (size_t i = 0; i < n; i++)
    urls[i] = url;
  pull(urls, n);
  return witnessReport();
}

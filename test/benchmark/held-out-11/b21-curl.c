// spawn: curl_multi_add_handle
// loop: for until a null pointer
// origin: list of mirrors, a parameter
// limiter: connections of the multi handle
// waits: after the loop
// distance: helper functions
// differs: CURLMOPT_MAX_TOTAL_CONNECTIONS is set or not
// A: bounded N8 | limiter: CURLMOPT_MAX_TOTAL_CONNECTIONS
// B: unbounded Y1 | limiter: none
// witness: runnable
// packages: libcurl
#include "witness.h"
#include <arpa/inet.h>
#include <curl/curl.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>

/* mirrorcheck: looks for the fastest mirror of a package archive. */

#define CONNECTIONS 8L

static curl_socket_t open_socket(void *data, curlsocktype type, struct curl_sockaddr *a) {
  (void)data;
  (void)type;
  curl_socket_t fd = socket(a->family, a->socktype, a->protocol);
  if (fd != CURL_SOCKET_BAD)
    witnessEnter();
  return fd;
}

static int close_socket(void *data, curl_socket_t fd) {
  (void)data;
  witnessLeave();
  return close(fd);
}

static CURL *ask_mirror(const char *url) {
  CURL *easy = curl_easy_init();
  if (!easy)
    return NULL;
  curl_easy_setopt(easy, CURLOPT_URL, url);
  curl_easy_setopt(easy, CURLOPT_PRIVATE, url);
  curl_easy_setopt(easy, CURLOPT_NOBODY, 1L);
  curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, 200L);
  curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, open_socket);
  curl_easy_setopt(easy, CURLOPT_CLOSESOCKETFUNCTION, close_socket);
  return easy;
}

static void report(CURLM *multi) {
  CURLMsg *m;
  int left;
  while ((m = curl_multi_info_read(multi, &left)) != NULL) {
    CURL *easy = m->easy_handle;
    curl_multi_remove_handle(multi, easy);
    curl_easy_cleanup(easy);
  }
}

int check_mirrors(const char *const *urls) {
  CURLM *multi = curl_multi_init();
  int running = 0;

  if (!multi)
    return -1;
#ifndef TWIN
  curl_multi_setopt(multi, CURLMOPT_MAX_TOTAL_CONNECTIONS, CONNECTIONS);
#endif
  for (; *urls; urls++) {
    CURL *easy = ask_mirror(*urls);
    if (!easy || curl_multi_add_handle(multi, easy) != CURLM_OK)
      return -1;
  }
  do {
    if (curl_multi_perform(multi, &running) != CURLM_OK)
      break;
    report(multi);
    if (running)
      curl_multi_poll(multi, NULL, 0, 100, NULL);
  } while (running);
  curl_multi_cleanup(multi);
  return 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct sockaddr_in here = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t len = sizeof(here);
  int listener = socket(AF_INET, SOCK_STREAM, 0);
  if (bind(listener, (struct sockaddr *)&here, len) < 0 || listen(listener, 4096) < 0)
    return 1;
  getsockname(listener, (struct sockaddr *)&here, &len);
  static char url[64];
  snprintf(url, sizeof(url), "http://127.0.0.1:%d/Release", ntohs(here.sin_port));
  const char **urls = calloc(n + 1, sizeof(*urls));
  for (size_t i = 0; i < n; i++)
    urls[i] = url;
  check_mirrors(urls);
  return witnessReport();
}

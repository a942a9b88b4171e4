// spawn: curl_multi_add_handle
// loop: while fgets
// origin: lines of a manifest
// waits: perform loop after the reading
// distance: helper function
// differs: limiter
// A: unbounded Y6 | limiter: CURLMOPT_MAXCONNECTS, the cache of idle connections
// B: bounded N8 | limiter: CURLMOPT_MAX_TOTAL_CONNECTIONS
// packages: libcurl
// witness: runnable
#include "witness.h"
#include <arpa/inet.h>
#include <curl/curl.h>
#include <string.h>
#include <sys/socket.h>

#define MIRROR_CONNECTIONS 32L

struct mirror {
  CURLM *multi;
  unsigned queued, done, errors;
};

static curl_socket_t open_traced(void *user, curlsocktype use, struct curl_sockaddr *addr) {
  int fd = socket(addr->family, addr->socktype, addr->protocol);
  if (fd >= 0)
    witnessEnter();
  return fd < 0 ? CURL_SOCKET_BAD : fd;
}

static int close_traced(void *user, curl_socket_t fd) {
  witnessLeave();
  return close(fd);
}

static int mirror_open(struct mirror *m) {
  if (!(m->multi = curl_multi_init()))
    return -1;
#ifdef TWIN
  curl_multi_setopt(m->multi, CURLMOPT_MAX_TOTAL_CONNECTIONS, MIRROR_CONNECTIONS);
#else
  curl_multi_setopt(m->multi, CURLMOPT_MAXCONNECTS, MIRROR_CONNECTIONS);
#endif
  return 0;
}

static int mirror_add(struct mirror *m, const char *url) {
  CURL *easy = curl_easy_init();
  if (!easy)
    return -1;
  curl_easy_setopt(easy, CURLOPT_URL, url);
  curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, 120L);
  curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, open_traced);
  curl_easy_setopt(easy, CURLOPT_CLOSESOCKETFUNCTION, close_traced);
  if (curl_multi_add_handle(m->multi, easy) != CURLM_OK) {
    curl_easy_cleanup(easy);
    return -1;
  }
  m->queued++;
  return 0;
}

int mirror_sync(struct mirror *m, FILE *manifest) {
  char url[256];
  int running = 0, left;
  CURLMsg *msg;

  while (fgets(url, sizeof(url), manifest)) {
    url[strcspn(url, "\r\n")] = '\0';
    if (*url == '#' || *url == '\0')
      continue;
    if (mirror_add(m, url) != 0)
      m->errors++;
  }
  do {
    if (curl_multi_perform(m->multi, &running) != CURLM_OK)
      return -1;
    while ((msg = curl_multi_info_read(m->multi, &left)))
      if (msg->msg == CURLMSG_DONE) {
        CURL *easy = msg->easy_handle;
        m->done++;
        curl_multi_remove_handle(m->multi, easy);
        curl_easy_cleanup(easy);
      }
    curl_multi_poll(m->multi, NULL, 0, 50, NULL);
  } while (running > 0);
  return 0;
}

int main(int argc, char **argv) {
  struct mirror m = {0};
  struct sockaddr_in at = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t len = sizeof(at);
  size_t n = witnessSize(argc, argv);
  int origin = socket(AF_INET, SOCK_STREAM, 0);
  FILE *manifest = tmpfile();
  bind(origin, (struct sockaddr *)&at, sizeof(at));
  listen(origin, 4096);
  getsockname(origin, (struct sockaddr *)&at, &len);
  for (size_t i = 0; i < n; i++)
    fprintf(manifest, "http://127.0.0.1:%u/pool/%zu.deb\n", ntohs(at.sin_port), i);
  rewind(manifest);
  if (mirror_open(&m) == 0)
    mirror_sync(&m, manifest);
  return witnessReport();
}

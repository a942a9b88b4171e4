// spawn: curl_multi_add_handle
// loop: linked list
// origin: list of a request
// limiter: none
// waits: after the loop
// distance: helper function
// differs: option of the multi handle
// A: unbounded Y1 | limiter: none
// B: bounded N8 | limiter: CURLMOPT_MAX_TOTAL_CONNECTIONS
// witness: runnable
// packages: libcurl
#include "witness.h"
#include <arpa/inet.h>
#include <curl/curl.h>
#include <stdlib.h>
#include <sys/socket.h>

struct fare_leg {
  char from[4], to[4];
  double best;
  struct fare_leg *next;
};

struct fare_search {
  char base[64];
  struct fare_leg *legs;
};

static curl_socket_t open_socket(void *user, curlsocktype purpose, struct curl_sockaddr *addr) {
  witnessEnter();
  return socket(addr->family, addr->socktype, addr->protocol);
}

static int close_socket(void *user, curl_socket_t fd) {
  witnessLeave();
  return close(fd);
}

static size_t on_body(char *data, size_t size, size_t nmemb, void *user) {
  struct fare_leg *leg = user;
  leg->best = strtod(data, NULL);
  return size * nmemb;
}

static CURL *leg_request(const struct fare_search *s, struct fare_leg *leg) {
  char url[128];
  CURL *easy = curl_easy_init();
  if (!easy)
    return NULL;
  snprintf(url, sizeof(url), "%s/fare?o=%s&d=%s", s->base, leg->from, leg->to);
  curl_easy_setopt(easy, CURLOPT_URL, url);
  curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, on_body);
  curl_easy_setopt(easy, CURLOPT_WRITEDATA, leg);
  curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, 1500L);
  curl_easy_setopt(easy, CURLOPT_NOPROXY, "*");
  curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, open_socket);
  curl_easy_setopt(easy, CURLOPT_CLOSESOCKETFUNCTION, close_socket);
  return easy;
}

static void drain(CURLM *multi) {
  CURLMsg *msg;
  int left;
  while ((msg = curl_multi_info_read(multi, &left))) {
    CURL *easy = msg->easy_handle;
    curl_multi_remove_handle(multi, easy);
    curl_easy_cleanup(easy);
  }
}

int fare_search_run(struct fare_search *s) {
  CURLM *multi = curl_multi_init();
  int running = 0;
  if (!multi)
    return -1;
#ifdef TWIN
  curl_multi_setopt(multi, CURLMOPT_MAX_TOTAL_CONNECTIONS, 8L);
#endif
  for (struct fare_leg *leg = s->legs; leg; leg = leg->next) {
    CURL *easy = leg_request(s, leg);
    if (easy)
      curl_multi_add_handle(multi, easy);
  }
  do {
    curl_multi_perform(multi, &running);
    drain(multi);
    curl_multi_poll(multi, NULL, 0, 50, NULL);
  } while (running);
  curl_multi_cleanup(multi);
  return 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct sockaddr_in sa = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t len = sizeof(sa);
  int fd = socket(AF_INET, SOCK_STREAM, 0);
  bind(fd, (struct sockaddr *)&sa, sizeof(sa));
  listen(fd, 4096);
  getsockname(fd, (struct sockaddr *)&sa, &len);
  struct fare_search s = {.legs = NULL};
  snprintf(s.base, sizeof(s.base), "http://127.0.0.1:%d", ntohs(sa.sin_port));
  for (size_t i = 0; i < n; i++) {
    struct fare_leg *leg = calloc(1, sizeof(*leg));
    leg->next = s.legs;
    s.legs = leg;
  }
  fare_search_run(&s);
  return witnessReport();
}

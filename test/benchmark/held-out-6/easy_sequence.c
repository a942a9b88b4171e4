// trap: T15 T35
// spawn: A: curl_multi_add_handle; B: curl_easy_perform
// loop: while over a linked list
// origin: lines of a file
// waits: A: multi loop; B: in the iteration
// distance: same function
// differs: how a handle is run
// A: unbounded Y1 | limiter: none
// B: bounded N3 | limiter: curl_easy_perform waits
// witness: runnable
// packages: libcurl
#include "witness.h"
#include <arpa/inet.h>
#include <curl/curl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

typedef struct entry {
  struct entry *next;
  char url[64];
} entry;

static curl_socket_t sock_open(void *p, curlsocktype t, struct curl_sockaddr *a) {
  (void)p, (void)t;
  witnessEnter();
  return socket(a->family, a->socktype, a->protocol);
}

static int sock_close(void *p, curl_socket_t s) {
  (void)p;
  witnessLeave();
  return close(s);
}

static CURL *prepare(const entry *e) {
  CURL *h = curl_easy_init();
  curl_easy_setopt(h, CURLOPT_URL, e->url);
  curl_easy_setopt(h, CURLOPT_TIMEOUT_MS, 20L);
  curl_easy_setopt(h, CURLOPT_OPENSOCKETFUNCTION, sock_open);
  curl_easy_setopt(h, CURLOPT_CLOSESOCKETFUNCTION, sock_close);
  return h;
}

static void warm(entry *e) {
#ifdef TWIN
  for (; e; e = e->next) {
    CURL *h = prepare(e);
    curl_easy_perform(h);
    curl_easy_cleanup(h);
  }
#else
  CURLM *m = curl_multi_init();
  int busy = 1;
  for (; e; e = e->next) {
    CURL *h = prepare(e);
    curl_easy_setopt(h, CURLOPT_TIMEOUT_MS, 1500L);
    curl_multi_add_handle(m, h);
  }
  while (busy && curl_multi_perform(m, &busy) == CURLM_OK)
    curl_multi_poll(m, NULL, 0, 50, NULL);
#endif
}

int main(int argc, char **argv) {
  struct sockaddr_in sa = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t len = sizeof sa;
  int srv = socket(AF_INET, SOCK_STREAM, 0);
  entry *all = NULL, *e;
  FILE *f = tmpfile();
  bind(srv, (struct sockaddr *)&sa, len);
  listen(srv, 4096);
  getsockname(srv, (struct sockaddr *)&sa, &len);
  for (size_t n = witnessSize(argc, argv); n > 0; n--)
    fprintf(f, "http://127.0.0.1:%d/\n", ntohs(sa.sin_port));
  rewind(f);
  while ((e = calloc(1, sizeof *e)) && fscanf(f, "%63s", e->url) == 1) {
    e->next = all;
    all = e;
  }
  warm(all);
  witnessState()->Live = 0;
  return witnessReport();
}

// spawn: curl_multi_add_handle
// loop: linked list
// origin: tiles of a requested bounding box
// waits: after the loop
// distance: helper function
// differs: the option that is set on the multi handle
// A: unbounded Y6 | limiter: size of the connection cache
// B: bounded N8 | limiter: CURLMOPT_MAX_TOTAL_CONNECTIONS
// witness: runnable
// packages: libcurl
#include "witness.h"
#include <arpa/inet.h>
#include <curl/curl.h>
#include <poll.h>
#include <pthread.h>

struct tile {
  int zoom, x, y;
  struct tile *next;
};

struct prefetcher {
  CURLM *multi;
  char origin[64];
  FILE *archive;
};

static curl_socket_t on_open(void *user, curlsocktype purpose, struct curl_sockaddr *a) {
  witnessEnter();
  return socket(a->family, a->socktype, a->protocol);
}

static int on_close(void *user, curl_socket_t fd) {
  witnessLeave();
  return close(fd);
}

static int request_tile(struct prefetcher *p, struct tile *t) {
  char url[160];
  CURL *easy = curl_easy_init();
  if (!easy)
    return -1;
  snprintf(url, sizeof(url), "%s/%d/%d/%d.pbf", p->origin, t->zoom, t->x, t->y);
  curl_easy_setopt(easy, CURLOPT_URL, url);
  curl_easy_setopt(easy, CURLOPT_WRITEDATA, p->archive);
  curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, on_open);
  curl_easy_setopt(easy, CURLOPT_CLOSESOCKETFUNCTION, on_close);
  return curl_multi_add_handle(p->multi, easy) == CURLM_OK ? 0 : -1;
}

int prefetch(struct prefetcher *p, struct tile *tiles) {
  int running = 0;
  p->multi = curl_multi_init();
#ifndef TWIN
  curl_multi_setopt(p->multi, CURLMOPT_MAXCONNECTS, 8L);
#else
  curl_multi_setopt(p->multi, CURLMOPT_MAX_TOTAL_CONNECTIONS, 8L);
#endif
  for (struct tile *t = tiles; t; t = t->next)
    if (request_tile(p, t) != 0)
      return -1;
  do {
    int left;
    curl_multi_perform(p->multi, &running);
    for (CURLMsg *msg; (msg = curl_multi_info_read(p->multi, &left));) {
      CURL *easy = msg->easy_handle;
      curl_multi_remove_handle(p->multi, easy);
      curl_easy_cleanup(easy);
    }
    curl_multi_poll(p->multi, NULL, 0, 100, NULL);
  } while (running);
  return curl_multi_cleanup(p->multi) == CURLM_OK ? 0 : -1;
}

static void *tile_server(void *arg) {
  static const char reply[] = "HTTP/1.0 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok";
  int listener = *(int *)arg, open[2048], count = 0;
  struct pollfd p = {listener, POLLIN, 0};
  for (;;) {
    while (poll(&p, 1, 5) > 0 && count < 2048)
      open[count++] = accept(listener, NULL, NULL);
    while (count > 0) {
      char request[512];
      recv(open[--count], request, 512, 0);
      send(open[count], reply, sizeof(reply) - 1, MSG_NOSIGNAL);
      close(open[count]);
    }
  }
}

int main(int argc, char **argv) {
  struct sockaddr_in a = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t len = sizeof(a);
  int listener = socket(AF_INET, SOCK_STREAM, 0);
  struct prefetcher p;
  struct tile *tiles = NULL;
  pthread_t server;
  if (bind(listener, (struct sockaddr *)&a, len) != 0 || listen(listener, 2048) != 0)
    return 1;
  getsockname(listener, (struct sockaddr *)&a, &len);
  snprintf(p.origin, sizeof(p.origin), "http://127.0.0.1:%d", ntohs(a.sin_port));
  pthread_create(&server, NULL, tile_server, &listener);
  for (size_t i = witnessSize(argc, argv); i-- > 0;) {
    struct tile *t = calloc(1, sizeof(*t));
    *t = (struct tile){14, (int)i, 0, tiles}, tiles = t;
  }
  p.archive = tmpfile();
  prefetch(&p, tiles);
  return witnessReport();
}

// spawn: curl_multi_add_handle
// loop: counted
// origin: request field
// limiter: CURLMOPT_MAX_TOTAL_CONNECTIONS constant
// waits: curl_multi_poll after the loop
// distance: helper function
// differs: the value of the option
// A: bounded N8
// B: unbounded Y3 | limiter: CURLMOPT_MAX_TOTAL_CONNECTIONS zero
// packages: libcurl
// witness: runnable
#include "witness.h"
#include <arpa/inet.h>
#include <curl/curl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/socket.h>

#ifndef TWIN
#define UPSTREAM_CONNECTIONS 8L
#else
#define UPSTREAM_CONNECTIONS 0L
#endif

struct quote_request {
  char url[64];
  size_t symbols;
};

static curl_socket_t open_upstream(void *ctx, curlsocktype purpose, struct curl_sockaddr *a) {
  (void)ctx, (void)purpose;
  witnessEnter();
  return socket(a->family, a->socktype, a->protocol);
}

static int close_upstream(void *ctx, curl_socket_t fd) {
  (void)ctx;
  witnessLeave();
  return close(fd);
}

static CURL *quote_handle(const char *url) {
  CURL *easy = curl_easy_init();
  curl_easy_setopt(easy, CURLOPT_URL, url);
  curl_easy_setopt(easy, CURLOPT_NOBODY, 1L);
  curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, open_upstream);
  curl_easy_setopt(easy, CURLOPT_CLOSESOCKETFUNCTION, close_upstream);
  return easy;
}

int fetch_quotes(const struct quote_request *req) {
  CURLM *multi = curl_multi_init();
  CURLMsg *msg;
  int running = 1, left, failed = 0;
  curl_multi_setopt(multi, CURLMOPT_MAX_TOTAL_CONNECTIONS, UPSTREAM_CONNECTIONS);
  for (size_t i = 0; i < req->symbols; i++)
    curl_multi_add_handle(multi, quote_handle(req->url));
  while (running) {
    if (curl_multi_perform(multi, &running) != CURLM_OK)
      break;
    while ((msg = curl_multi_info_read(multi, &left)) != NULL) {
      CURL *easy = msg->easy_handle;
      failed += msg->data.result != CURLE_OK;
      curl_multi_remove_handle(multi, easy);
      curl_easy_cleanup(easy);
    }
    curl_multi_poll(multi, NULL, 0, 200, NULL);
  }
  curl_multi_cleanup(multi);
  return failed;
}

static void exchange(int server) {
  static const char reply[] = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n42";
  int fds[1024], held = 0;
  char buffer[2048];
  for (;;) {
    struct pollfd p = {server, POLLIN, 0};
    if (poll(&p, 1, 100) > 0 && held < 1024) {
      fds[held++] = accept(server, NULL, NULL);
      continue;
    }
    for (; held > 0; held--) {
      (void)!read(fds[held - 1], buffer, sizeof(buffer));
      (void)!write(fds[held - 1], reply, sizeof(reply) - 1);
      close(fds[held - 1]);
    }
  }
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct sockaddr_in here = {.sin_family = AF_INET, .sin_addr = {htonl(INADDR_LOOPBACK)}};
  socklen_t len = sizeof(here);
  int server = socket(AF_INET, SOCK_STREAM, 0);
  if (bind(server, (struct sockaddr *)&here, len) || listen(server, 4096))
    return 1;
  getsockname(server, (struct sockaddr *)&here, &len);
  pid_t pid = fork();
  if (pid == 0)
    exchange(server);
  struct quote_request req = {"", n};
  snprintf(req.url, sizeof(req.url), "http://127.0.0.1:%d/q", ntohs(here.sin_port));
  fetch_quotes(&req);
  kill(pid, SIGKILL);
  return witnessReport();
}

// spawn: curl_multi_add_handle
// loop: counted
// origin: workouts of an account
// limiter: option of the multi handle
// waits: curl_multi_perform
// distance: helper function
// differs: which option is set
// A: unbounded Y7 | limiter: CURLMOPT_MAXCONNECTS, size of the cache
// B: bounded N8 | limiter: CURLMOPT_MAX_TOTAL_CONNECTIONS
// packages: libcurl
// witness: runnable
#include "witness.h"
#include <arpa/inet.h>
#include <curl/curl.h>
#include <sys/resource.h>
#include <sys/socket.h>

struct workout {
  long id;
  double km;
};

static char endpoint[64];

static curl_socket_t open_socket(void *user, curlsocktype purpose, struct curl_sockaddr *a) {
  (void)user;
  (void)purpose;
  curl_socket_t s = socket(a->family, a->socktype, a->protocol);
  if (s >= 0)
    witnessEnter();
  return s;
}

static int close_socket(void *user, curl_socket_t s) {
  (void)user;
  witnessLeave();
  return close(s);
}

static CURL *upload_request(const struct workout *w) {
  char url[160];
  CURL *e = curl_easy_init();
  snprintf(url, sizeof(url), "%s/v1/workouts/%ld?km=%.1f", endpoint, w->id, w->km);
  curl_easy_setopt(e, CURLOPT_URL, url);
  curl_easy_setopt(e, CURLOPT_TIMEOUT_MS, 500L);
  curl_easy_setopt(e, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(e, CURLOPT_OPENSOCKETFUNCTION, open_socket);
  curl_easy_setopt(e, CURLOPT_CLOSESOCKETFUNCTION, close_socket);
  return e;
}

static int sync_account(const struct workout *w, size_t count) {
  CURLM *multi = curl_multi_init();
  int running = 0, left, sent = 0;
  CURLMsg *msg;
#ifdef TWIN
  curl_multi_setopt(multi, CURLMOPT_MAX_TOTAL_CONNECTIONS, 8L);
#else
  curl_multi_setopt(multi, CURLMOPT_MAXCONNECTS, 8L);
#endif
  for (size_t i = 0; i < count; i++)
    curl_multi_add_handle(multi, upload_request(&w[i]));
  do {
    if (curl_multi_perform(multi, &running) != CURLM_OK)
      break;
    curl_multi_poll(multi, NULL, 0, 50, NULL);
    while ((msg = curl_multi_info_read(multi, &left)) != NULL)
      if (msg->msg == CURLMSG_DONE) {
        sent += msg->data.result == CURLE_OK;
        CURL *done = msg->easy_handle;
        curl_multi_remove_handle(multi, done);
        curl_easy_cleanup(done);
      }
  } while (running > 0);
  curl_multi_cleanup(multi);
  return sent;
}

int main(int argc, char **argv) {
  struct rlimit files = {8192, 8192};
  struct sockaddr_in a = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t len = sizeof(a);
  size_t n = witnessSize(argc, argv);
  int s = socket(AF_INET, SOCK_STREAM, 0);
  setrlimit(RLIMIT_NOFILE, &files);
  bind(s, (struct sockaddr *)&a, len);
  listen(s, 4096);
  getsockname(s, (struct sockaddr *)&a, &len);
  snprintf(endpoint, sizeof(endpoint), "http://127.0.0.1:%d", ntohs(a.sin_port));
  sync_account(calloc(n, sizeof(struct workout)), n);
  return witnessReport();
}

// spawn: curl_multi_add_handle
// loop: range-for
// origin: vector parameter
// waits: curl_multi_poll
// distance: same function
// differs: option of the multi handle
// A: unbounded Y1 | limiter: none
// B: bounded N8 | limiter: CURLMOPT_MAX_TOTAL_CONNECTIONS of 6
// witness: runnable
// packages: libcurl
#include "witness.h"
#include <arpa/inet.h>
#include <curl/curl.h>
#include <netinet/in.h>
#include <string>
#include <sys/socket.h>
#include <thread>
#include <vector>

static size_t append(char *data, size_t size, size_t n, void *out) {
  static_cast<std::string *>(out)->append(data, size * n);
  return size * n;
}

std::vector<std::string> download_feeds(const std::vector<std::string> &urls) {
  std::vector<std::string> bodies(urls.size());
  std::vector<CURL *> handles;
  CURLM *multi = curl_multi_init();
#ifdef TWIN
  curl_multi_setopt(multi, CURLMOPT_MAX_TOTAL_CONNECTIONS, 6L);
#endif
  for (const std::string &url : urls) {
    CURL *easy = curl_easy_init();
    curl_easy_setopt(easy, CURLOPT_URL, url.c_str());
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, append);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, &bodies[handles.size()]);
    curl_multi_add_handle(multi, easy);
    handles.push_back(easy);
  }
  int running = 1;
  while (running) {
    if (curl_multi_perform(multi, &running) != CURLM_OK)
      break;
    if (running)
      curl_multi_poll(multi, nullptr, 0, 1000, nullptr);
  }
  for (CURL *easy : handles) {
    curl_multi_remove_handle(multi, easy);
    curl_easy_cleanup(easy);
  }
  curl_multi_cleanup(multi);
  return bodies;
}

static void answer(int client) {
  char buffer[4096];
  if (::recv(client, buffer, sizeof buffer, 0) > 0) {
    witness::task();
    const char text[] = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok";
    if (::send(client, text, sizeof text - 1, MSG_NOSIGNAL) < 0)
      std::abort();
  }
  ::close(client);
}

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  witnessState()->Quiet *= 3;
  int listener = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in where{};
  where.sin_family = AF_INET;
  where.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t length = sizeof where;
  ::bind(listener, reinterpret_cast<sockaddr *>(&where), length);
  ::listen(listener, 4096);
  ::getsockname(listener, reinterpret_cast<sockaddr *>(&where), &length);
  std::thread([listener] {
    for (int client; (client = ::accept(listener, nullptr, nullptr)) >= 0;)
      std::thread(answer, client).detach();
  }).detach();
  std::string url = "http://127.0.0.1:" + std::to_string(ntohs(where.sin_port)) + "/feed";
  download_feeds(std::vector<std::string>(n, url));
  return witness::report();
}

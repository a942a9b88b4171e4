// spawn: std::thread detached
// loop: endless loop of accept
// origin: connections of clients
// limiter: count of open connections
// waits: detached
// distance: same function
// differs: what happens above the maximum
// A: bounded N9 | limiter: connection refused above the maximum
// B: unbounded Y8 | limiter: only a line in the log above the maximum
// witness: runnable
#include "witness.h"
#include <arpa/inet.h>
#include <atomic>
#include <cstring>
#include <memory>
#include <sys/resource.h>
#include <sys/socket.h>
#include <thread>
#include <vector>

class HttpFront {
public:
  HttpFront() : Listener(socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in A{};
    A.sin_family = AF_INET;
    A.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t Length = sizeof(A);
    bind(Listener, reinterpret_cast<sockaddr *>(&A), Length);
    listen(Listener, 4096);
    getsockname(Listener, reinterpret_cast<sockaddr *>(&A), &Length);
    Address = A;
  }

  void serve() {
    for (;;) {
      int Client = accept(Listener, nullptr, nullptr);
      if (Client < 0)
        break;
      if (*Open >= MaxOpen) {
        fprintf(stderr, "front: %d connections open\n", Open->load());
#ifndef TWIN
        respond(Client, "503 Service Unavailable");
        close(Client);
        continue;
#endif
      }
      ++*Open;
      std::thread([Client, Count = Open] {
        witness::task();
        respond(Client, "200 OK");
        close(Client);
        --*Count;
      }).detach();
    }
  }

  void stop() { shutdown(Listener, SHUT_RDWR); }
  const sockaddr_in &address() const { return Address; }

private:
  static constexpr int MaxOpen = 9;

  static void respond(int Client, const char *Status) {
    char Text[96];
    int Length = snprintf(Text, sizeof(Text), "HTTP/1.1 %s\r\nConnection: close\r\n\r\n", Status);
    send(Client, Text, std::size_t(Length), MSG_NOSIGNAL);
  }

  int Listener;
  sockaddr_in Address;
  std::shared_ptr<std::atomic<int>> Open = std::make_shared<std::atomic<int>>(0);
};

int main(int argc, char **argv) {
  rlimit Files{8192, 8192};
  setrlimit(RLIMIT_NOFILE, &Files);
  std::size_t N = witness::size(argc, argv);
  HttpFront Front;
  std::thread Server([&] { Front.serve(); });
  for (std::size_t I = 0; I < N; ++I) {
    int S = socket(AF_INET, SOCK_STREAM, 0);
    connect(S, reinterpret_cast<const sockaddr *>(&Front.address()), sizeof(sockaddr_in));
  }
  usleep(100000);
  Front.stop();
  Server.join();
  return witness::report();
}

// spawn: std::thread detached
// loop: endless accept
// origin: connections of clients
// waits: detached
// distance: member function
// differs: whether a place is awaited before accept
// A: unbounded Y8 | limiter: none
// B: bounded N4 | limiter: mutex and condition variable over free places, awaited before accept
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <cstring>
#include <iostream>
#include <mutex>
#include <netinet/in.h>
#include <sys/socket.h>
#include <thread>

class Forwarder {
public:
  explicit Forwarder(int Listener) : Listener(Listener) {}
  void run();

private:
  static constexpr int Places = 15;

  void enter() {
#ifdef TWIN
    std::unique_lock<std::mutex> Guard(Lock);
    Freed.wait(Guard, [this] { return Active < Places; });
    ++Active;
#endif
  }

  void leave() {
#ifdef TWIN
    std::lock_guard<std::mutex> Guard(Lock);
    --Active;
    Freed.notify_one();
#endif
  }

  void pump(int Client) {
    witness::task();
    char Buffer[512];
    while (::recv(Client, Buffer, sizeof(Buffer), MSG_DONTWAIT) > 0)
      ;
    ::close(Client);
    leave();
  }

  int Listener;
  std::mutex Lock;
  std::condition_variable Freed;
  int Active = 0;
};

void Forwarder::run() {
  for (;;) {
    enter();
    int Client = ::accept(Listener, nullptr, nullptr);
    if (Client < 0) {
      if (errno == EINTR || errno == ECONNABORTED) {
        leave();
        continue;
      }
      std::cerr << "forward: accept: " << std::strerror(errno) << '\n';
      return;
    }
    std::thread(&Forwarder::pump, this, Client).detach();
  }
}

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  sockaddr_in Me{};
  Me.sin_family = AF_INET;
  socklen_t Size = sizeof(Me);
  int Listener = ::socket(AF_INET, SOCK_STREAM, 0);
  ::bind(Listener, reinterpret_cast<sockaddr *>(&Me), sizeof(Me));
  ::listen(Listener, 4096);
  ::getsockname(Listener, reinterpret_cast<sockaddr *>(&Me), &Size);
  for (std::size_t I = 0; I < N; ++I) {
    int Client = ::socket(AF_INET, SOCK_STREAM, 0);
    ::connect(Client, reinterpret_cast<sockaddr *>(&Me), sizeof(Me));
  }
  timeval Patience{1, 0};
  ::setsockopt(Listener, SOL_SOCKET, SO_RCVTIMEO, &Patience, sizeof(Patience));
  Forwarder F(Listener);
  F.run();
  return witness::report();
}

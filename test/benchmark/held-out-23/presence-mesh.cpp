// spawn: connect of a non-blocking socket
// loop: range-for over a map
// origin: list of peers in a message
// limiter: length of the poll list
// waits: poll
// distance: member functions
// differs: who sets the length at which poll is called
// A: unbounded Y3 | limiter: length from the same message
// B: bounded N5 | limiter: constant length
// witness: runnable
#include "witness.h"
#include <arpa/inet.h>
#include <cstdint>
#include <map>
#include <poll.h>
#include <string>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

struct MembershipUpdate {
  std::uint32_t Epoch = 0;
  std::uint32_t DialHint = 0;
  std::map<std::string, std::uint16_t> Peers;
};

class Mesh {
public:
  void apply(const MembershipUpdate &Update) {
    if (Update.Epoch <= Epoch)
      return;
    Epoch = Update.Epoch;
#ifndef TWIN
    const std::size_t Width = Update.DialHint;
#else
    const std::size_t Width = 20;
#endif
    for (const auto &[Name, Port] : Update.Peers) {
      while (!Dialing.empty() && Dialing.size() >= Width)
        settle();
      dial(Port);
    }
    while (!Dialing.empty())
      settle();
  }

private:
  void dial(std::uint16_t Port) {
    int Fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (Fd < 0)
      return;
    sockaddr_in To{};
    To.sin_family = AF_INET;
    To.sin_port = htons(Port);
    To.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (connect(Fd, reinterpret_cast<sockaddr *>(&To), sizeof(To)) != 0 && errno != EINPROGRESS) {
      close(Fd);
      return;
    }
    witnessEnter();
    Dialing.push_back({Fd, POLLOUT, 0});
  }

  void settle() {
    if (poll(Dialing.data(), Dialing.size(), 1000) < 0)
      return;
    std::erase_if(Dialing, [this](const pollfd &P) {
      if (!P.revents)
        return false;
      int Error = 0;
      socklen_t Length = sizeof(Error);
      getsockopt(P.fd, SOL_SOCKET, SO_ERROR, &Error, &Length);
      Connected += Error == 0;
      close(P.fd);
      witnessLeave();
      return true;
    });
  }

  std::uint32_t Epoch = 0;
  std::size_t Connected = 0;
  std::vector<pollfd> Dialing;
};

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  int Listener = socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in Here{AF_INET, 0, {htonl(INADDR_LOOPBACK)}, {}};
  socklen_t Length = sizeof(Here);
  bind(Listener, reinterpret_cast<sockaddr *>(&Here), Length);
  listen(Listener, 4096);
  getsockname(Listener, reinterpret_cast<sockaddr *>(&Here), &Length);
  MembershipUpdate Update{7, std::uint32_t(N), {}};
  for (std::size_t I = 0; I < N; ++I)
    Update.Peers["node" + std::to_string(I)] = ntohs(Here.sin_port);
  Mesh().apply(Update);
  return witness::report();
}

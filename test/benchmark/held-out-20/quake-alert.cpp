// spawn: non-blocking socket and connect
// loop: range-for
// origin: member filled elsewhere
// limiter: none
// waits: poll after the loop
// distance: helper function
// differs: who fills the collection
// A: abstain-ok U1 | origin: subscribers of a long-lived object
// B: unbounded Y1 | origin: vector parsed from the bulletin
// witness: runnable
#include "witness.h"
#include <arpa/inet.h>
#include <cerrno>
#include <netinet/in.h>
#include <poll.h>
#include <sstream>
#include <string>
#include <sys/socket.h>
#include <vector>

struct Bulletin {
  double Magnitude = 0;
  std::vector<std::string> Sirens;

  static Bulletin parse(const std::string &Text) {
    Bulletin B;
    std::istringstream In(Text);
    In >> B.Magnitude;
    for (std::string Siren; In >> Siren;)
      B.Sirens.push_back(Siren);
    return B;
  }
};

class AlertService {
public:
  void subscribe(std::string Address) { Subscribers.push_back(std::move(Address)); }

  void publish(const std::string &Text) {
    const Bulletin B = Bulletin::parse(Text);
    if (B.Magnitude < Threshold)
      return;
#ifndef TWIN
    for (const std::string &Target : Subscribers)
      dial(Target);
#else
    for (const std::string &Target : B.Sirens)
      dial(Target);
#endif
    deliver("M" + std::to_string(B.Magnitude));
  }

private:
  void dial(const std::string &Address) {
    sockaddr_in To{};
    To.sin_family = AF_INET;
    To.sin_port = htons(4711);
    if (inet_pton(AF_INET, Address.c_str(), &To.sin_addr) != 1)
      return;
    const int Fd = socket(AF_INET, SOCK_DGRAM | SOCK_NONBLOCK, 0);
    if (Fd < 0)
      return;
    if (connect(Fd, reinterpret_cast<sockaddr *>(&To), sizeof(To)) != 0 && errno != EINPROGRESS) {
      close(Fd);
      return;
    }
    witnessEnter();
    Open.push_back({Fd, POLLOUT, 0});
  }

  void deliver(const std::string &Text) {
    poll(Open.data(), Open.size(), 1000);
    for (pollfd &P : Open) {
      if (P.revents & POLLOUT)
        send(P.fd, Text.data(), Text.size(), MSG_NOSIGNAL);
      close(P.fd);
      witnessLeave();
    }
    Open.clear();
  }

  static constexpr double Threshold = 4.5;
  std::vector<std::string> Subscribers;
  std::vector<pollfd> Open;
};

int main(int argc, char **argv) {
  AlertService Service;
  std::string Text = "5.1";
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Text += " 127.0." + std::to_string(I / 250) + "." + std::to_string(I % 250 + 1);
  Service.subscribe("127.0.0.1");
  Service.publish(Text);
  return witness::report();
}

// spawn: std::thread
// loop: for over a linked list, or range-for
// limiter: none
// waits: after the loop
// distance: member function
// differs: where the addresses come from
// A: unbounded Y1 | origin: list in a message
// B: abstain-ok U2 | origin: answer of getaddrinfo
// witness: runnable
#include "witness.h"
#include <arpa/inet.h>
#include <atomic>
#include <cstring>
#include <netdb.h>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

struct Announcement {
  std::string Host;
  std::vector<std::string> Mirrors;

  static Announcement parse(const std::string &Text) {
    Announcement A;
    std::istringstream In(Text);
    In >> A.Host;
    for (std::string Mirror; In >> Mirror;)
      A.Mirrors.push_back(Mirror);
    return A;
  }
};

class PriceSync {
public:
  bool refresh(const Announcement &A);

private:
  std::vector<std::string> addresses(const Announcement &A) const {
#ifndef TWIN
    return A.Mirrors;
#else
    std::vector<std::string> Found;
    addrinfo Hints{}, *List = nullptr;
    Hints.ai_socktype = SOCK_STREAM;
    if (int Error = getaddrinfo(A.Host.c_str(), "8443", &Hints, &List)) {
      fprintf(stderr, "%s: %s\n", A.Host.c_str(), gai_strerror(Error));
      return Found;
    }
    for (addrinfo *At = List; At; At = At->ai_next) {
      char Text[NI_MAXHOST];
      if (getnameinfo(At->ai_addr, At->ai_addrlen, Text, sizeof(Text), nullptr, 0, NI_NUMERICHOST) == 0)
        Found.emplace_back(Text);
    }
    freeaddrinfo(List);
    return Found;
#endif
  }

  void probe(const std::string &Address) {
    witness::task();
    int Unset = -1;
    if (!Address.empty())
      Winner.compare_exchange_strong(Unset, static_cast<int>(Address.size()));
  }

  std::atomic<int> Winner{-1};
};

bool PriceSync::refresh(const Announcement &A) {
  const auto Candidates = addresses(A);
  std::vector<std::thread> Race;
  for (const std::string &Address : Candidates)
    Race.emplace_back([this, &Address] { probe(Address); });
  for (auto &T : Race)
    T.join();
  return Winner != -1;
}

int main(int argc, char **argv) {
  std::ostringstream Text;
  Text << "localhost";
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Text << " 10.0." << I / 250 << "." << I % 250 + 1;
  PriceSync Sync;
  Sync.refresh(Announcement::parse(Text.str()));
  return witness::report();
}

// spawn: std::jthread
// loop: for without end over recv
// origin: connections of a socket
// waits: detached
// distance: helper function
// limiter: counter of connections
// differs: what the counter counts
// A: unbounded Y6 | limiter: counter for each player
// B: bounded N9 | limiter: counter for the server
// witness: runnable
#include "witness.h"
#include <cerrno>
#include <cstring>
#include <map>
#include <mutex>
#include <string>
#include <sys/socket.h>
#include <thread>

/// A connection as the front end hands it over: who plays, and on which table.
struct Hello {
  char Player[24];
  std::uint32_t Table;
};

class ChessServer {
public:
  explicit ChessServer(int Front) : Front(Front) {}

  int serve() {
    for (;;) {
      Hello H;
      ssize_t Got = ::recv(Front, &H, sizeof(H), MSG_WAITALL);
      if (Got < 0 && errno == EINTR)
        continue;
      if (Got != sizeof(H))
        return Got == 0 ? 0 : EPROTO;
      H.Player[sizeof(H.Player) - 1] = '\0';
      admit(H);
    }
  }

private:
  static constexpr int MaxGames = 9;

  int &gamesOf(const std::string &Player) {
#ifndef TWIN
    return Games[Player];
#else
    (void)Player;
    return Games["*"];
#endif
  }

  void admit(const Hello &H) {
    std::string Player = H.Player;
    {
      std::lock_guard Guard(Lock);
      int &Open = gamesOf(Player);
      if (Open >= MaxGames) {
        ++Refused;
        return;
      }
      ++Open;
    }
    std::jthread([this, Player, Table = H.Table] {
      play(Table);
      std::lock_guard Guard(Lock);
      --gamesOf(Player);
    }).detach();
  }

  void play(std::uint32_t Table) {
    witness::task();
    if (Table == 0)
      fputs("no such table\n", stderr);
  }

  int Front;
  std::mutex Lock;
  std::map<std::string, int> Games;
  int Refused = 0;
};

int main(int argc, char **argv) {
  const std::size_t N = witness::size(argc, argv);
  int Ends[2];
  if (::socketpair(AF_UNIX, SOCK_STREAM, 0, Ends) != 0)
    return 1;
  std::string All;
  for (std::size_t I = 0; I < N; ++I) {
    Hello H = {};
    snprintf(H.Player, sizeof(H.Player), "player%zu", I);
    H.Table = std::uint32_t(I + 1);
    All.append(reinterpret_cast<const char *>(&H), sizeof(H));
  }
  if (::write(Ends[1], All.data(), All.size()) != ssize_t(All.size()))
    return 1;
  ::close(Ends[1]);
  static ChessServer Server(Ends[0]);
  Server.serve();
  return witness::report();
}

// spawn: std::thread joined
// loop: range-for
// origin: message field
// waits: after the loop
// distance: same function
// differs: what the thread takes
// A: unbounded Y7 | limiter: mutex inside the task
// B: bounded N4 | limiter: semaphore before
// witness: runnable
#include "witness.h"
#include <mutex>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

struct Player {
  std::string nick;
  unsigned team;
};

struct LobbyMessage {
  std::vector<Player> players;
  std::string map;
};

class MatchServer {
public:
  int onLobbyClosed(const LobbyMessage &msg) {
    int sent = 0;
    std::vector<std::thread> senders;
    for (const Player &p : msg.players) {
#ifdef TWIN
      slots_.acquire();
      senders.push_back(std::thread([&, this] {
        sendMap(p, msg.map);
        slots_.release();
      }));
#else
      senders.push_back(std::thread([&, this] {
        sendMap(p, msg.map);
        std::lock_guard<std::mutex> limit(limit_);
        ++sent;
      }));
#endif
    }
    for (auto &s : senders)
      s.join();
    return sent;
  }

private:
  void sendMap(const Player &to, const std::string &map) {
    witness::Task alive;
    witness::work();
    if (to.nick.empty() || map.empty())
      std::perror("sendMap");
  }

  std::mutex limit_;
  std::counting_semaphore<64> slots_{16};
};

int main(int argc, char **argv) {
  LobbyMessage msg;
  msg.map = "dust";
  msg.players.resize(witness::size(argc, argv), Player{"anna", 1});
  static MatchServer server;
  server.onLobbyClosed(msg);
  return witness::report();
}

// spawn: std::thread
// loop: range-for over a member
// origin: members joined by clients
// waits: end of the tick
// distance: other member function fills the vector
// differs: what join does with a full lobby
// A: bounded N7 | limiter: join refuses above the limit
// B: unbounded Y7 | limiter: join warns above the limit
// witness: runnable
#include "witness.h"
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace game {

struct Player {
  std::string Name;
  float X = 0, Y = 0;
  int Health = 100;
};

enum class JoinResult { Joined, Full, NameTaken };

class Lobby {
public:
  static constexpr std::size_t Seats = 24;

  JoinResult join(const std::string &Name) {
    for (const auto &P : Players)
      if (P.Name == Name)
        return JoinResult::NameTaken;
    if (Players.size() >= Seats) {
#ifndef TWIN
      return JoinResult::Full;
#else
      if (Warnings++ == 0)
        std::fprintf(stderr, "lobby is over its %zu seats\n", Seats);
#endif
    }
    Players.push_back({Name});
    return JoinResult::Joined;
  }

  void tick(float Seconds) {
    std::vector<std::thread> Simulations;
    for (auto &P : Players)
      Simulations.emplace_back([&P, Seconds] { simulate(P, Seconds); });
    for (auto &S : Simulations)
      S.join();
  }

  std::optional<std::string> winner() const {
    const Player *Best = nullptr;
    for (const auto &P : Players)
      if (P.Health > 0 && (!Best || P.X > Best->X))
        Best = &P;
    return Best ? std::optional(Best->Name) : std::nullopt;
  }

private:
  static void simulate(Player &P, float Seconds) {
    witness::task();
    P.X += 3 * Seconds;
    P.Y += Seconds;
  }

  std::vector<Player> Players;
  unsigned Warnings = 0;
};

} // namespace game

int main(int argc, char **argv) {
  game::Lobby Lobby;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Lobby.join("bot" + std::to_string(I));
  Lobby.tick(0.05f);
  return Lobby.winner() ? witness::report() : 1;
}

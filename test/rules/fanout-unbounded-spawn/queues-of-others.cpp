// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// A queue that others fill, one call for each element, is as long as they like.

#include <deque>
#include <memory>
#include <queue>
#include <string>
#include <thread>

struct Player {
  std::string Nick;
};
void place(Player P);

class Lobby {
public:
  void join(Player P) { Waiting.push_back(std::move(P)); }
  void open() {
    while (!Waiting.empty())
      std::thread(place, take()).detach();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }

private:
  Player take() {
    Player P = std::move(Waiting.front());
    Waiting.pop_front();
    return P;
  }
  std::deque<Player> Waiting;
};

class SmallLobby {
public:
  bool join(Player P) {
    if (Waiting.size() >= 12)
      return false;
    Waiting.push(std::move(P));
    return true;
  }
  void open() {
    while (!Waiting.empty()) {
      std::thread(place, std::move(Waiting.front())).detach();
      Waiting.pop();
    }
  }

private:
  std::queue<Player> Waiting;
};

// Who is registered stays so until he leaves: nothing tells how many these are.
class Registry {
public:
  void add(Player P) { Known.push_back(std::move(P)); }
  void drop(int Place) { Known.erase(Known.begin() + Place); }
  void greet() {
    for (const Player &P : Known)
      std::thread(place, P).detach();
  }

private:
  std::deque<Player> Known;
};

// Threads that wait for work are a stock.
class Stock {
public:
  void keep(std::thread T) { Idle.push(std::move(T)); }
  void stop() {
    while (!Idle.empty()) {
      Idle.front().join();
      Idle.pop();
      std::thread(place, Player{}).detach();
    }
  }

private:
  std::queue<std::thread> Idle;
};

// One call fills it and walks it.
struct Party {
  std::deque<Player> Players;
};

class Hall {
public:
  void seat(const Party &P) {
    enter(P);
    for (const Player &One : Seated)
      std::thread(place, One).detach();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }

private:
  void enter(const Party &P) {
    for (const Player &One : P.Players)
      Seated.push_back(One);
  }
  std::deque<Player> Seated;
};

class SmallHall {
public:
  void seat(const Party &P) {
    enter(P);
    for (const Player &One : Seated)
      std::thread(place, One).detach();
  }

private:
  void enter(const Party &P) {
    for (const Player &One : P.Players)
      if (Seated.size() < 12)
        Seated.push_back(One);
  }
  std::deque<Player> Seated;
};

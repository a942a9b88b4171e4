// spawn: std::jthread
// loop: while over parsed games
// origin: text of a PGN file
// waits: end of the scope
// distance: constructor of a guard
// differs: where the engine seat is taken
// A: unbounded Y2 | limiter: counting_semaphore acquired in the thread
// B: bounded N4 | limiter: counting_semaphore acquired before the thread
// witness: runnable
#include "witness.h"
#include <istream>
#include <list>
#include <semaphore>
#include <sstream>
#include <string>
#include <thread>
#include <utility>

struct Game {
  std::string White, Black, Moves;
  int Score = 0;
};

class PgnReader {
public:
  explicit PgnReader(std::istream &In) : In(In) {}

  bool next(Game &G) {
    G = {};
    for (std::string Line; std::getline(In, Line);) {
      if (Line.starts_with("[White "))
        G.White = Line.substr(8);
      else if (Line.starts_with("[Black "))
        G.Black = Line.substr(8);
      else if (Line.starts_with("1. "))
        return G.Moves = Line, true;
    }
    return false;
  }

private:
  std::istream &In;
};

class EnginePool {
public:
  class Seat {
  public:
    explicit Seat(EnginePool &P) : Pool(&P) { Pool->Free.acquire(); }
    Seat(Seat &&Other) noexcept : Pool(std::exchange(Other.Pool, nullptr)) {}
    ~Seat() {
      if (Pool)
        Pool->Free.release();
    }

  private:
    EnginePool *Pool;
  };

private:
  std::counting_semaphore<> Free{4};
};

int evaluate(const Game &G) {
  witness::work();
  return int(G.Moves.size()) - int(G.White.size());
}

int analyseAll(std::istream &Pgn, EnginePool &Engines) {
  std::list<Game> Games;
  std::list<std::jthread> Analysts;
  PgnReader Reader(Pgn);
  Game Parsed;
  while (Reader.next(Parsed)) {
    Game &G = Games.emplace_back(std::move(Parsed));
#ifndef TWIN
    Analysts.emplace_back([&G, &Engines] {
      witness::Task Alive;
      EnginePool::Seat Own(Engines);
      G.Score = evaluate(G);
    });
#else
    Analysts.emplace_back([&G, Own = EnginePool::Seat(Engines)]() mutable {
      witness::Task Alive;
      EnginePool::Seat Held = std::move(Own);
      G.Score = evaluate(G);
    });
#endif
  }
  Analysts.clear();
  return int(Games.size());
}

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  std::stringstream Pgn;
  for (std::size_t I = 0; I < N; ++I)
    Pgn << "[White \"Player " << I << "\"]\n[Black \"Engine\"]\n1. e4 e5 2. Nf3\n\n";
  EnginePool Engines;
  analyseAll(Pgn, Engines);
  return witness::report();
}

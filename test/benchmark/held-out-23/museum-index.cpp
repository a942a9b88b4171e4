// spawn: std::thread
// loop: recursion over a tree
// origin: tree parameter
// limiter: atomic counter of helpers
// waits: at the end of each node
// distance: same class
// differs: limiter
// A: bounded N9 | limiter: goes on in the own thread when eight helpers run
// B: unbounded Y1 | limiter: none
// witness: runnable
#include "witness.h"
#include <atomic>
#include <memory>
#include <string>
#include <thread>
#include <vector>

struct Room {
  std::string Title;
  std::vector<std::string> Exhibits;
  std::vector<std::unique_ptr<Room>> Beyond;
};

class CatalogueIndexer {
public:
  std::size_t index(const Room &R) {
    visit(R);
    return Words.load();
  }

private:
  static constexpr int MaxHelpers = 8;

  void visit(const Room &R) {
    std::vector<std::thread> Wings;
    for (const auto &Next : R.Beyond) {
#ifndef TWIN
      if (Helpers.fetch_add(1) >= MaxHelpers) {
        Helpers.fetch_sub(1);
        visit(*Next);
        continue;
      }
#endif
      Wings.emplace_back([this, &Next] {
        witness::Task Alive;
        visit(*Next);
        witness::work();
#ifndef TWIN
        Helpers.fetch_sub(1);
#endif
      });
    }
    for (const std::string &E : R.Exhibits)
      Words += count(E);
    for (std::thread &W : Wings)
      W.join();
  }

  static std::size_t count(const std::string &Text) {
    std::size_t Spaces = 0;
    for (char C : Text)
      Spaces += C == ' ';
    return Text.empty() ? 0 : Spaces + 1;
  }

  std::atomic<std::size_t> Words{0};
  std::atomic<int> Helpers{0};
};

static std::unique_ptr<Room> floorPlan(std::size_t Rooms) {
  auto Entrance = std::make_unique<Room>(Room{"Entrance", {"Bust of the founder"}, {}});
  for (std::size_t I = 0; I < Rooms; I += 5) {
    auto Hall = std::make_unique<Room>(Room{"Hall", {"Large canvas"}, {}});
    for (int J = 0; J < 4; ++J)
      Hall->Beyond.push_back(std::make_unique<Room>(Room{"Cabinet", {"Small bronze horse"}, {}}));
    Entrance->Beyond.push_back(std::move(Hall));
  }
  return Entrance;
}

int main(int argc, char **argv) {
  auto Plan = floorPlan(witness::size(argc, argv));
  CatalogueIndexer().index(*Plan);
  return witness::report();
}

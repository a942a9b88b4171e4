// loop: range-for
// origin: islands found among the bodies
// waits: after the loop
// distance: template
// differs: spawn
// A: unbounded Y1 | spawn: std::thread | limiter: none
// B: bounded N8 | spawn: tbb::task_group::run | limiter: arena of TBB
// witness: runnable
// packages: tbb
#include "witness.h"
#include <numeric>
#include <tbb/task_group.h>
#include <thread>
#include <utility>
#include <vector>

struct Body {
  double Position = 0, Velocity = 0;
  int Island = -1;
};

struct Contact {
  int A, B;
};

class ThreadCrew {
public:
  template <typename Fn> void run(Fn &&Work) { Members.emplace_back(std::forward<Fn>(Work)); }
  void wait() {
    for (std::thread &T : Members)
      T.join();
    Members.clear();
  }

private:
  std::vector<std::thread> Members;
};

class World {
public:
  int addBody(double Position) {
    Bodies.push_back({Position, 0, -1});
    return int(Bodies.size()) - 1;
  }
  void addContact(int A, int B) { Contacts.push_back({A, B}); }

  void step(double Dt) {
    auto Islands = findIslands();
#ifndef TWIN
    ThreadCrew Crew;
#else
    tbb::task_group Crew;
#endif
    solveAll(Crew, Islands, Dt);
  }

private:
  std::vector<std::vector<int>> findIslands() {
    std::vector<int> Parent(Bodies.size());
    std::iota(Parent.begin(), Parent.end(), 0);
    auto Root = [&](int I) {
      while (Parent[I] != I)
        I = Parent[I] = Parent[Parent[I]];
      return I;
    };
    for (const Contact &C : Contacts)
      Parent[Root(C.A)] = Root(C.B);
    std::vector<std::vector<int>> Groups(Bodies.size());
    for (std::size_t I = 0; I < Bodies.size(); ++I)
      Groups[Root(int(I))].push_back(int(I));
    std::erase_if(Groups, [](const auto &G) { return G.empty(); });
    return Groups;
  }

  template <typename Crew> void solveAll(Crew &C, const std::vector<std::vector<int>> &Islands, double Dt) {
    for (const auto &Island : Islands)
      C.run([this, &Island, Dt] { solve(Island, Dt); });
    C.wait();
  }

  void solve(const std::vector<int> &Island, double Dt) {
    witness::task();
    for (int I : Island) {
      Bodies[I].Velocity -= 9.81 * Dt;
      Bodies[I].Position += Bodies[I].Velocity * Dt;
    }
  }

  std::vector<Body> Bodies;
  std::vector<Contact> Contacts;
};

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  World W;
  for (std::size_t I = 0; I < N; ++I) {
    int A = W.addBody(double(I)), B = W.addBody(double(I) + 0.5);
    W.addContact(A, B);
  }
  W.step(1.0 / 60);
  return witness::report();
}

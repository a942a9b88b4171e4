// spawn: std::thread
// loop: nested
// limiter: none
// waits: each outer iteration
// distance: member function
// differs: origin
// A: unbounded Y1 | origin: map of vectors
// B: bounded N1 | origin: array of four in a map
// witness: runnable
#include "witness.h"
#include <array>
#include <map>
#include <string>
#include <thread>
#include <vector>

struct Lamp {
  int Channel = 0;
  int Level = 0;
};

#ifdef TWIN
using Room = std::array<Lamp, 4>; // one DALI line drives four groups
#else
using Room = std::vector<Lamp>;
#endif

class Scene {
public:
  Scene(std::string Title, int Level) : Title(std::move(Title)), Level(Level) {}

  void add(const std::string &Name, const Room &R) { Rooms[Name] = R; }

  void activate() {
    for (auto &[Name, Lamps] : Rooms) {
      if (Name == Muted)
        continue;
      fade(Lamps);
    }
  }

  void mute(std::string Name) { Muted = std::move(Name); }

private:
  void fade(Room &Lamps) {
    std::vector<std::thread> Fades;
    for (Lamp &L : Lamps)
      Fades.emplace_back(&Scene::ramp, this, std::ref(L));
    for (std::thread &T : Fades)
      T.join();
  }

  void ramp(Lamp &L) {
    witness::task();
    L.Level = Level;
  }

  std::string Title;
  std::string Muted;
  int Level;
  std::map<std::string, Room> Rooms;
};

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  Scene Evening("evening", 40);
#ifdef TWIN
  for (std::size_t I = 0; I < N; ++I)
    Evening.add("room " + std::to_string(I), Room{});
#else
  for (int I = 0; I < 3; ++I)
    Evening.add("room " + std::to_string(I), Room(N));
#endif
  Evening.activate();
  return witness::report();
}

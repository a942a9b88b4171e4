// spawn: std::async
// loop: counted by a step
// origin: length of a sequence
// distance: same function
// limiter: window of futures
// differs: whether the oldest is awaited
// A: bounded N5 | waits: get of the oldest when the window is full
// B: unbounded Y5 | waits: the oldest is moved to a list and awaited at the end
// witness: runnable
#include "witness.h"
#include <deque>
#include <future>
#include <string>
#include <string_view>
#include <vector>

struct Alignment {
  std::size_t Offset;
  int Score;
};

class Aligner {
public:
  Aligner(std::string Marker, std::size_t Step) : Marker(std::move(Marker)), Step(Step) {}

  Alignment best(std::string_view Sequence) {
    std::deque<std::future<Alignment>> Active;
    Alignment Best{0, -1};
    for (std::size_t At = 0; At < Sequence.size(); At += Step) {
      if (Active.size() == MaxActive) {
#ifdef TWIN
        Older.push_back(std::move(Active.front()));
#else
        keep(Best, Active.front().get());
#endif
        Active.pop_front();
      }
      Active.push_back(std::async(std::launch::async, &Aligner::score, this,
                                  Sequence.substr(At, Marker.size()), At));
    }
    for (auto &O : Older)
      keep(Best, O.get());
    Older.clear();
    for (auto &A : Active)
      keep(Best, A.get());
    return Best;
  }

private:
  static constexpr std::size_t MaxActive = 9;

  Alignment score(std::string_view Window, std::size_t Offset) const {
    witness::task();
    int Score = 0;
    for (std::size_t I = 0; I < Window.size(); ++I)
      Score += Window[I] == Marker[I];
    return {Offset, Score};
  }

  static void keep(Alignment &Best, Alignment Candidate) {
    if (Candidate.Score > Best.Score)
      Best = Candidate;
  }

  std::string Marker;
  std::size_t Step;
  std::vector<std::future<Alignment>> Older;
};

int main(int argc, char **argv) {
  std::string Sequence;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Sequence += "GATTACAC";
  Aligner("TTAGGG", 8).best(Sequence);
  return witness::report();
}

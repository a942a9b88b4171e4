// spawn: std::thread
// loop: do-while over cues of a text
// origin: cues of an uploaded subtitle file
// limiter: counting_semaphore
// waits: after the loop
// distance: same function
// differs: what a failed try_acquire leads to
// A: unbounded Y4 | limiter: cue is aligned in a thread all the same
// B: bounded N4 | limiter: cue is aligned by the caller
// witness: runnable
#include "witness.h"
#include <cstdlib>
#include <list>
#include <semaphore>
#include <string>
#include <thread>

struct Cue {
  long StartMs = 0;
  std::string Text;
  long ShiftMs = 0;
};

class CueReader {
public:
  explicit CueReader(const std::string &Srt) : Srt(Srt) {}

  bool next(Cue &Out) {
    auto End = Srt.find("\n\n", At);
    if (End == std::string::npos)
      return false;
    auto Bar = Srt.find('|', At);
    Out.StartMs = std::atol(Srt.c_str() + At);
    Out.Text = Bar < End ? Srt.substr(Bar + 1, End - Bar - 1) : std::string();
    At = End + 2;
    return true;
  }

private:
  const std::string &Srt;
  std::size_t At = 0;
};

class Aligner {
public:
  std::list<Cue> align(const std::string &Srt) {
    std::list<Cue> Cues;
    std::list<std::thread> Threads;
    CueReader Reader(Srt);
    Cue Read;
    if (!Reader.next(Read))
      return Cues;
    do {
      Cue &C = Cues.emplace_back(Read);
      bool Owned = Slots.try_acquire();
      if (!Owned) {
        ++Contended;
#ifdef TWIN
        shift(C);
        continue;
#endif
      }
      Threads.emplace_back([this, &C, Owned] {
        shift(C);
        if (Owned)
          Slots.release();
      });
    } while (Reader.next(Read));
    for (auto &T : Threads)
      T.join();
    return Cues;
  }

private:
  void shift(Cue &C) {
    witness::task();
    C.ShiftMs = long(C.Text.size()) * 60 - C.StartMs % 40;
  }

  std::counting_semaphore<8> Slots{8};
  unsigned Contended = 0;
};

int main(int argc, char **argv) {
  std::string Srt;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Srt += std::to_string(I * 1500) + "|Well, well.\n\n";
  Aligner().align(Srt);
  return witness::report();
}

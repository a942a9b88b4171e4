// spawn: fork
// loop: counted
// origin: frame range of a job description
// waits: wait after the loop
// distance: helper member
// limiter: waits for a child when there are as many as the option says
// differs: default of the option
// A: unbounded Y3 | limiter: default of 0, which means no limit
// B: bounded N5 | limiter: default of 8
// witness: runnable
#include "witness.h"
#include <cstring>
#include <stdexcept>
#include <string>
#include <sys/wait.h>

struct FarmOptions {
#ifndef TWIN
  unsigned Jobs = 0;
#else
  unsigned Jobs = 8;
#endif
  bool Verbose = false;

  static FarmOptions parse(int Count, char **Arguments) {
    FarmOptions O;
    for (int I = 1; I < Count; ++I) {
      if (!std::strncmp(Arguments[I], "--jobs=", 7))
        O.Jobs = static_cast<unsigned>(std::atoi(Arguments[I] + 7));
      else if (!std::strcmp(Arguments[I], "--verbose"))
        O.Verbose = true;
    }
    return O;
  }
};

struct FrameRange {
  int First = 1, Last = 0, Step = 1;
};

FrameRange parseFrames(const std::string &Text) {
  FrameRange R;
  if (std::sscanf(Text.c_str(), "%d-%dx%d", &R.First, &R.Last, &R.Step) < 2 || R.Step < 1)
    throw std::invalid_argument("not a frame range: " + Text);
  return R;
}

class RenderFarm {
public:
  explicit RenderFarm(const FarmOptions &O) : Options(O) {}

  int render(const std::string &Frames) {
    const FrameRange R = parseFrames(Frames);
    for (int Frame = R.First; Frame <= R.Last; Frame += R.Step) {
      if (Options.Jobs > 0 && Running >= Options.Jobs)
        collect();
      launch(Frame);
    }
    while (Running > 0)
      collect();
    return Failed;
  }

private:
  void launch(int Frame) {
    const pid_t Child = fork();
    if (Child == 0) {
      witness::task();
      _exit(Frame < 0);
    }
    if (Child < 0)
      ++Failed;
    else
      ++Running;
    if (Options.Verbose)
      std::fprintf(stderr, "frame %d: process %d\n", Frame, Child);
  }

  void collect() {
    int Status = 0;
    if (wait(&Status) < 0 || !WIFEXITED(Status) || WEXITSTATUS(Status) != 0)
      ++Failed;
    --Running;
  }

  FarmOptions Options;
  unsigned Running = 0;
  int Failed = 0;
};

int main(int argc, char **argv) {
  const std::size_t N = witness::size(argc, argv);
  RenderFarm Farm(FarmOptions::parse(argc, argv));
  Farm.render("1-" + std::to_string(N));
  return witness::report();
}

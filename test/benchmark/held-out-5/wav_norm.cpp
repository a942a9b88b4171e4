// spawn: std::jthread
// loop: while
// origin: argv
// waits: at the end of main
// distance: same function
// differs: what becomes of a long command line
// A: unbounded Y7 | limiter: a warning
// B: bounded N7 | limiter: size guard
// witness: runnable
#include "witness.h"
#include <string>
#include <thread>
#include <vector>

// wavnorm: bring the loudness of the given files to -16 LUFS, all at once

static void normalize(const char *file) {
  witness::task();
  if (file[0] == '-')
    std::fprintf(stderr, "wavnorm: unknown option %s\n", file);
}

static int wavnorm_main(int argc, char *argv[]) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: wavnorm FILE...\n");
    return 2;
  }
  if (argc > 50) {
    std::fprintf(stderr, "wavnorm: many files\n");
#ifdef TWIN
    return 2;
#endif
  }
  std::vector<std::jthread> files;
  while (*++argv)
    files.emplace_back(normalize, *argv);
  return 0;
}

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  static char prog[] = "wavnorm", wav[] = "in.wav";
  std::vector<char *> args{prog};
  args.resize(n + 1, wav);
  args.push_back(nullptr);
  wavnorm_main(static_cast<int>(n) + 1, args.data());
  return witness::report();
}

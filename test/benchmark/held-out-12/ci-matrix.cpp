// spawn: fork
// loop: nested range-for
// origin: compilers and platforms, built in or from a pipeline file
// limiter: none
// waits: waitpid after the loops
// distance: member function
// differs: origin
// A: unbounded Y1 | origin: pipeline file
// B: bounded N1 | origin: constant arrays
// witness: runnable
#include "witness.h"
#include <array>
#include <sstream>
#include <string>
#include <string_view>
#include <sys/wait.h>
#include <vector>

struct Pipeline {
  std::vector<std::string> Compilers, Platforms;
};

static Pipeline parsePipeline(std::istream &In) {
  Pipeline P;
  std::string Line;
  while (std::getline(In, Line)) {
    std::istringstream Words(Line);
    std::string Key, Value;
    if (!(Words >> Key >> Value))
      continue;
    if (Key == "compiler:")
      P.Compilers.push_back(Value);
    else if (Key == "platform:")
      P.Platforms.push_back(Value);
  }
  return P;
}

class MatrixBuild {
public:
  int run(std::istream &In) {
    const Pipeline P = parsePipeline(In);
#ifndef TWIN
    const auto &Compilers = P.Compilers;
#else
    static constexpr std::array<std::string_view, 2> Compilers{"gcc-13", "clang-17"};
#endif
    for (const auto &Compiler : Compilers)
      for (std::string_view Platform : {"linux", "freebsd"})
        if (!start(Compiler, Platform))
          return -1;
    if (P.Platforms.size() > 2)
      fprintf(stderr, "only two platforms are supported\n");
    return collect();
  }

private:
  bool start(std::string_view Compiler, std::string_view Platform) {
    const pid_t Child = fork();
    if (Child == 0)
      _exit(build(Compiler, Platform));
    if (Child < 0) {
      perror("fork");
      return false;
    }
    ++Running;
    return true;
  }

  static int build(std::string_view Compiler, std::string_view Platform) {
    witness::task();
    return Compiler.empty() || Platform.empty();
  }

  int collect() {
    int Failures = 0;
    for (int Status; Running > 0 && wait(&Status) > 0; --Running)
      Failures += !WIFEXITED(Status) || WEXITSTATUS(Status) != 0;
    return Failures;
  }

  int Running = 0;
};

int main(int argc, char **argv) {
  std::stringstream File;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    File << "compiler: gcc-" << I << '\n';
  File << "platform: linux\n";
  MatrixBuild Build;
  return Build.run(File) == 0 ? witness::report() : 1;
}

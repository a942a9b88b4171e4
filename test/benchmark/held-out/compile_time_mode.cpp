// spawn: std::thread
// loop: range-for
// origin: vector parameter
// waits: join after the loop
// distance: template
// differs: template argument
// A: unbounded Y1 | limiter: none
// B: bounded N10 | limiter: the branch that spawns is discarded
// witness: runnable
#include "witness.h"
#include <string>
#include <thread>
#include <vector>

enum class Mode { Serial, Parallel };

struct Shader {
  std::string source;
  bool compiled = false;
};

inline void compile(Shader &shader) {
  witness::task();
  shader.compiled = true;
}

template <Mode M> struct ShaderCompiler {
  void compileAll(std::vector<Shader> &shaders) {
    if constexpr (M == Mode::Parallel) {
      std::vector<std::thread> threads;
      for (Shader &shader : shaders)
        threads.emplace_back([&shader] { compile(shader); });
      for (std::thread &thread : threads)
        thread.join();
    } else {
      for (Shader &shader : shaders)
        compile(shader);
    }
  }
};

#ifndef TWIN
using PlatformCompiler = ShaderCompiler<Mode::Parallel>;
#else
using PlatformCompiler = ShaderCompiler<Mode::Serial>;
#endif

void loadLevel(std::vector<Shader> &shaders) { PlatformCompiler().compileAll(shaders); }

int main(int argc, char **argv) {
  std::vector<Shader> shaders(witness::size(argc, argv));
  loadLevel(shaders);
  return witness::report();
}

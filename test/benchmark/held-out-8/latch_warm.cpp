// spawn: std::thread
// loop: range-for
// origin: vector parameter
// limiter: none
// waits: latch or join
// distance: same function
// differs: how the end is awaited
// A: unbounded Y1 | waits: joined after the loop
// B: unbounded Y1 | waits: detached, a latch after the loop
// witness: runnable
#include "witness.h"
#include <latch>
#include <string>
#include <thread>
#include <vector>

struct Shader {
  std::string source;
  bool compiled = false;
};

static void compile(Shader &shader) {
  witness::task();
  shader.compiled = true;
}

void warmPipeline(std::vector<Shader> &shaders) {
#ifdef TWIN
  std::latch compiled(static_cast<std::ptrdiff_t>(shaders.size()));
  for (Shader &shader : shaders)
    std::thread([&shader, &compiled] {
      compile(shader);
      compiled.count_down();
    }).detach();
  compiled.wait();
#else
  std::vector<std::thread> compilers;
  for (Shader &shader : shaders)
    compilers.emplace_back([&shader] { compile(shader); });
  for (auto &compiler : compilers)
    compiler.join();
#endif
}

int main(int argc, char **argv) {
  std::vector<Shader> shaders(witness::size(argc, argv));
  warmPipeline(shaders);
  witnessSleep(2000000);
  return witness::report();
}

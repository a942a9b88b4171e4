// spawn: std::packaged_task on std::thread
// loop: counted with an index
// origin: functions of a loaded module
// distance: member function
// differs: whether a full batch is waited for
// limiter: batches of ten
// A: unbounded Y5 | waits: none for a full batch, its futures are dropped
// B: bounded N6 | waits: for a full batch
// witness: runnable
#include "witness.h"
#include <cstdint>
#include <future>
#include <string>
#include <thread>
#include <vector>

namespace vm {

struct Function {
  std::string Name;
  std::vector<std::uint8_t> Bytecode;
  unsigned Calls = 0;
};

struct Module {
  std::string Path;
  std::vector<Function> Functions;
};

struct CodeBlock {
  std::size_t Bytes = 0;
};

class Jit {
public:
  explicit Jit(unsigned Threshold) : HotCalls(Threshold) {}

  void compileHot(const Module &M) {
    for (std::size_t I = 0; I != M.Functions.size(); ++I) {
      const Function &F = M.Functions[I];
      if (F.Calls < HotCalls || F.Bytecode.empty())
        continue;
      submit(F);
      if (Batch.size() == BatchSize)
        flush();
    }
    flush();
  }

private:
  static constexpr std::size_t BatchSize = 10;

  void submit(const Function &F) {
    std::packaged_task<CodeBlock()> Work([&F] { return lower(F); });
    Batch.push_back(Work.get_future());
    std::thread(std::move(Work)).detach();
  }

  void flush() {
#ifdef TWIN
    for (auto &Pending : Batch)
      CodeBytes += Pending.get().Bytes;
#endif
    Batch.clear();
  }

  static CodeBlock lower(const Function &F) {
    witness::task();
    return {F.Bytecode.size() * 6};
  }

  unsigned HotCalls;
  std::vector<std::future<CodeBlock>> Batch;
  std::size_t CodeBytes = 0;
};

} // namespace vm

int main(int argc, char **argv) {
  vm::Module M{"app.vmo", {}};
  M.Functions.resize(witness::size(argc, argv), {"f", {0x10, 0x2a, 0xff}, 500});
  vm::Jit(100).compileHot(M);
  return witness::report();
}

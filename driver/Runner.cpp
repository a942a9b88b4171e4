#include "driver/Runner.h"

#include "llvm/Support/CrashRecoveryContext.h"
#include "llvm/Support/Threading.h"

#include <atomic>
#include <csignal>
#include <thread>

namespace fanout::driver {
namespace {

/// Clang recurses over the code; eight times the usual stack is enough for any
/// that it accepts itself.
constexpr unsigned StackBytes = 64u << 20;

/// A stack overflow leaves no room for its own signal handler, so that needs a
/// stack elsewhere.
void handleSignalsOnTheirOwnStack() {
  for (int Signal : {SIGSEGV, SIGBUS}) {
    struct sigaction Action;
    sigaction(Signal, nullptr, &Action);
    Action.sa_flags |= SA_ONSTACK;
    sigaction(Signal, &Action, nullptr);
  }
}

class SignalStack {
public:
  SignalStack() : Memory(1 << 16) {
    stack_t Stack{};
    Stack.ss_sp = Memory.data();
    Stack.ss_size = Memory.size();
    sigaltstack(&Stack, nullptr);
  }
  ~SignalStack() {
    stack_t Stack{};
    Stack.ss_flags = SS_DISABLE;
    sigaltstack(&Stack, nullptr);
  }

private:
  std::vector<char> Memory;
};

UnitResult analyseSafely(const Unit &Work,
                         llvm::function_ref<UnitResult(const Unit &)> Run) {
  UnitResult Result;
  llvm::CrashRecoveryContext Guard;
  bool Survived = Guard.RunSafelyOnThread(
      [&] {
        SignalStack Stack;
        Result = Run(Work);
      },
      StackBytes);
  if (Survived)
    return Result;
  UnitResult Crashed;
  Crashed.File = Work.Compile.File;
  Crashed.Failure = "crashed; please report this, with the file";
  return Crashed;
}

} // namespace

std::vector<UnitResult>
runUnits(llvm::ArrayRef<Unit> Units, unsigned Jobs,
         llvm::function_ref<UnitResult(const Unit &)> Run) {
  llvm::CrashRecoveryContext::Enable();
  handleSignalsOnTheirOwnStack();
  std::vector<UnitResult> Results(Units.size());
  std::atomic<size_t> Next = 0;
  auto Work = [&] {
    for (size_t I; (I = Next++) < Units.size();)
      Results[I] = analyseSafely(Units[I], Run);
  };
  if (Jobs == 0)
    Jobs = llvm::hardware_concurrency().compute_thread_count();
  std::vector<std::thread> Threads;
  for (unsigned I = 1; I < std::min<size_t>(Jobs, Units.size()); ++I)
    Threads.emplace_back(Work);
  Work();
  for (std::thread &T : Threads)
    T.join();
  return Results;
}

} // namespace fanout::driver

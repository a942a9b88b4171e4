// fanout-analysis-cost [--models=ID] [--runs=N] FILE... -- FLAGS, or with
// --database=BUILD instead of the flags: the CPU time of parsing each file, of
// the analysis with all built-in models, and of the analysis with the models of
// one library (default: std). Of N runs each, in turns, the fastest counts.

#include "checks/Analyzer.h"
#include "checks/catalog/PoolCatalog.h"

#include "clang/AST/ASTConsumer.h"
#include "clang/Frontend/FrontendActions.h"
#include "clang/Tooling/CompilationDatabase.h"
#include "clang/Tooling/Tooling.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/raw_ostream.h"

#include <ctime>

using namespace clang;
using namespace fanout;

namespace {

double cpuMilliseconds() {
  timespec Now;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &Now);
  return Now.tv_sec * 1e3 + Now.tv_nsec / 1e6;
}

template <class Function> double timed(Function Do) {
  double Start = cpuMilliseconds();
  Do();
  return cpuMilliseconds() - Start;
}

struct Setup {
  std::unique_ptr<const Catalog> One;
  unsigned Runs = 5;
  double LoadAll = 0, LoadOne = 0;
};

class Consumer : public ASTConsumer {
public:
  Consumer(const Setup &With, std::string File)
      : With(With), File(std::move(File)), Start(cpuMilliseconds()) {}

  void HandleTranslationUnit(ASTContext &Context) override {
    double Parse = cpuMilliseconds() - Start, All = 1e9, One = 1e9;
    if (Context.getDiagnostics().hasErrorOccurred())
      return;
    for (unsigned I = 0; I < With.Runs; ++I) {
      All = std::min(All, timed([&] { analyze(Context, Catalog::builtin()); }));
      One = std::min(One, timed([&] { analyze(Context, *With.One); }));
    }
    double RunAll = With.LoadAll + Parse + All;
    double RunOne = With.LoadOne + Parse + One;
    llvm::outs()
        << llvm::format(
               "parse %9.2f ms  analysis %8.2f ms (%6.2f %% of parse)"
               "  one library %8.2f ms  run with all / with one %6.4f ",
               Parse, All, 100 * All / Parse, One, RunAll / RunOne)
        << File << '\n';
  }

private:
  const Setup &With;
  std::string File;
  double Start;
};

class Action : public ASTFrontendAction {
public:
  explicit Action(const Setup &With) : With(With) {}

private:
  std::unique_ptr<ASTConsumer> CreateASTConsumer(CompilerInstance &,
                                                 StringRef File) override {
    return std::make_unique<Consumer>(With, File.str());
  }
  const Setup &With;
};

class Factory : public tooling::FrontendActionFactory {
public:
  explicit Factory(const Setup &With) : With(With) {}
  std::unique_ptr<FrontendAction> create() override {
    return std::make_unique<Action>(With);
  }

private:
  const Setup &With;
};

/// Loads everything, and says what that costs.
bool load(StringRef Id, Setup &Out) {
  size_t Rows = 0;
  Out.LoadAll = timed([] { Catalog::builtin(); });
  double Pools = timed([] { PoolCatalog::builtin(); });
  const std::vector<Library> Libraries = Catalog::builtinLibraries();
  for (const Library &L : Libraries) {
    Rows += L.Functions.size() + L.Types.size();
    if (L.Id == Id)
      Out.LoadOne = timed([&] {
        Out.One = std::make_unique<const Catalog>(std::vector<Library>{L});
      });
  }
  llvm::outs() << llvm::format("load  %9.2f ms  %zu rows of %zu libraries;"
                               "  pools %.2f ms\n",
                               Out.LoadAll, Rows, Libraries.size(), Pools);
  return Out.One != nullptr;
}

} // namespace

int main(int Argc, const char **Argv) {
  std::string Error, Id = "std";
  std::unique_ptr<tooling::CompilationDatabase> Flags =
      tooling::FixedCompilationDatabase::loadFromCommandLine(Argc, Argv, Error);
  Setup With;
  std::vector<std::string> Files;
  bool Good = true;
  for (StringRef Arg : llvm::ArrayRef(Argv + 1, Argv + Argc)) {
    if (Arg.consume_front("--models="))
      Id = Arg.str();
    else if (Arg.consume_front("--runs="))
      Good &= !Arg.getAsInteger(10, With.Runs);
    else if (Arg.consume_front("--database="))
      Flags = tooling::CompilationDatabase::loadFromDirectory(Arg, Error);
    else
      Files.push_back(Arg.str());
  }
  if (!Good || !Flags || !load(Id, With)) {
    llvm::errs() << "usage: fanout-analysis-cost [--models=ID] [--runs=N] "
                    "FILE... -- FLAGS "
                 << Error << '\n';
    return 2;
  }
  tooling::ClangTool Tool(*Flags, Files);
  Tool.appendArgumentsAdjuster(tooling::getInsertArgumentAdjuster(
      {"-resource-dir=" FANOUT_RESOURCE_DIR, "-w"},
      tooling::ArgumentInsertPosition::BEGIN));
  Factory Actions(With);
  return Files.empty() ? 0 : Tool.run(&Actions);
}

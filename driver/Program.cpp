#include "driver/Program.h"

#include "checks/rules/Registry.h"
#include "driver/Analysis.h"
#include "driver/CheckModels.h"
#include "driver/Failure.h"
#include "driver/Fixes.h"
#include "driver/Options.h"
#include "driver/Output.h"
#include "driver/Write.h"

#include "llvm/Config/llvm-config.h"

namespace fanout::driver {
namespace {

int complain(llvm::Error E) {
  llvm::errs() << "fanout-tidy: error: " << llvm::toString(std::move(E))
               << '\n';
  return ExitFailed;
}

int listRules() {
  for (const Rule &R : rules())
    llvm::outs() << llvm::left_justify(R.Id, 32)
                 << (R.OnByDefault ? "on   " : "off  ") << R.Summary << '\n';
  return ExitClean;
}

int explain(const std::string &Id) {
  const Rule *R = findRule(Id);
  if (!R)
    return complain(failure("there is no rule '" + Id +
                            "'; --list-rules prints all of them"));
  llvm::outs() << (R->Help.empty() ? R->Summary : R->Help);
  if (!R->Help.ends_with("\n"))
    llvm::outs() << '\n';
  return ExitClean;
}

int version() {
  llvm::outs() << "fanout-tidy " FANOUT_VERSION " (LLVM " LLVM_VERSION_STRING
                  ")\n";
  return ExitClean;
}

bool failsAt(Level L, FailOn Fail) {
  switch (Fail) {
  case FailOn::Error:
    return L == Level::Error;
  case FailOn::Warning:
    return L != Level::Note;
  case FailOn::Note:
    return true;
  case FailOn::Never:
    return false;
  }
  return true;
}

int exitStatus(const Report &R, const Options &Opts) {
  bool NothingAnalysed = R.UnitsAnalysed == 0;
  if (NothingAnalysed || (!R.Failed.empty() && !Opts.KeepGoing))
    return ExitFailed;
  if (Opts.Inventory)
    return ExitClean;
  for (const ReportedFinding &F : R.Findings)
    if (!F.Silenced && failsAt(F.level(), Opts.Fail))
      return ExitFindings;
  return ExitClean;
}

int analyseAndReport(const Options &Opts) {
  if (llvm::Error E = checkWritable(Opts.Output))
    return complain(std::move(E));
  llvm::Expected<Report> R = runAnalysis(Opts);
  if (!R)
    return complain(R.takeError());
  FixOutcome Fixes;
  if (Opts.Fix) {
    llvm::Expected<FixOutcome> Done = applyFixes(*R);
    if (!Done)
      return complain(Done.takeError());
    Fixes = std::move(*Done);
  }
  int Status = exitStatus(*R, Opts);
  if (llvm::Error E = writeReport(*R, Opts, Status))
    return complain(std::move(E));
  if (Opts.Fix)
    writeFixes(Fixes, Opts);
  writeSummary(*R, Opts);
  return Status;
}

} // namespace

int runProgram(llvm::ArrayRef<std::string> Args) {
  llvm::Expected<Options> Opts = parseOptions(Args);
  if (!Opts)
    return complain(Opts.takeError());
  switch (Opts->Do) {
  case Command::Help:
    llvm::outs() << helpText();
    return ExitClean;
  case Command::Version:
    return version();
  case Command::ListRules:
    return listRules();
  case Command::Explain:
    return explain(Opts->Rule);
  case Command::CheckModels: {
    llvm::Expected<int> Status = checkModels(*Opts);
    return Status ? *Status : complain(Status.takeError());
  }
  case Command::Analyse:
    return analyseAndReport(*Opts);
  }
  return ExitFailed;
}

} // namespace fanout::driver

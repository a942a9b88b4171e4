#include "driver/Write.h"

#include "driver/Inventory.h"
#include "driver/JsonReport.h"
#include "driver/Output.h"
#include "driver/Paths.h"
#include "driver/SarifReport.h"
#include "driver/TextReport.h"

#include "llvm/Support/Process.h"

#include <map>
#include <set>

namespace fanout::driver {
namespace {

bool isSet(const char *Variable) {
  std::optional<std::string> Value = llvm::sys::Process::GetEnv(Variable);
  return Value && !Value->empty();
}

bool useColor(const Options &Opts) {
  if (Opts.Color != When::Auto)
    return Opts.Color == When::Always;
  if (isSet("NO_COLOR"))
    return false;
  std::optional<std::string> Force =
      llvm::sys::Process::GetEnv("CLICOLOR_FORCE");
  if (Force && !Force->empty() && *Force != "0")
    return true;
  return Opts.Output.empty() && llvm::sys::Process::StandardOutIsDisplayed();
}

void write(const Report &R, const Options &Opts, int ExitStatus,
           llvm::raw_ostream &Out) {
  std::string Folder = currentFolder();
  TextStyle Style = {useColor(Opts), Opts.ShowSuppressed, Folder};
  switch (Opts.Form) {
  case Format::Sarif:
    return writeSarif(
        R, {ExitStatus, Opts.SarifSuppressed, Opts.SarifCategory, Folder}, Out);
  case Format::Json:
    return writeJson(R, {Opts.Inventory, Opts.ShowSuppressed}, Out);
  case Format::Text:
  case Format::Concise:
    break;
  }
  if (Opts.Inventory)
    return writeInventory(R, Folder, Out);
  if (Opts.Form == Format::Concise)
    return writeConcise(R, Style, Out);
  writeText(R, Style, Out);
}

std::string count(size_t Number, llvm::StringRef What) {
  return (llvm::Twine(Number) + " " + What + (Number == 1 ? "" : "s")).str();
}

std::string place(const Location &L, llvm::StringRef Folder) {
  if (!L.valid())
    return "";
  std::string Text = relativePath(L.File, Folder);
  if (L.Line)
    Text += ":" + std::to_string(L.Line) + ":" + std::to_string(L.Column);
  return Text + ": ";
}

/// What is missing from the report is said even to those who asked for quiet.
void writeFailures(const Report &R, llvm::StringRef Folder) {
  for (const FailedFile &F : R.Failed)
    llvm::errs() << "fanout-tidy: "
                 << (F.Analysed ? "analysed in part: " : "not analysed: ")
                 << relativePath(F.File, Folder) << ": " << F.Why << '\n';
  for (const NotAnalysed &N : R.Skipped)
    llvm::errs() << "fanout-tidy: left out: " << place(N.Where, Folder)
                 << N.What << ": " << N.Why << '\n';
}

} // namespace

llvm::Error writeReport(const Report &R, const Options &Opts, int ExitStatus) {
  return writeOutput(Opts.Output, [&](llvm::raw_ostream &Out) {
    write(R, Opts, ExitStatus, Out);
  });
}

void writeFixes(const FixOutcome &Done, const Options &Opts) {
  llvm::raw_ostream &Out = llvm::errs();
  for (const std::string &File : Done.Changed)
    Out << "fanout-tidy: not fixed: " << relativePath(File, currentFolder())
        << ": it has changed since it was analysed; run --fix again\n";
  if (Opts.Quiet)
    return;
  Out << "fanout-tidy: fixed " << count(Done.Fixed, "finding");
  if (Done.Fixed)
    Out << " in " << count(Done.Files, "file");
  if (Done.Overlapping)
    Out << ", left " << Done.Overlapping
        << " whose edits overlap others: run --fix again";
  Out << "; " << count(Done.WithoutFix, "finding")
      << (Done.WithoutFix == 1 ? " has" : " have") << " no fix\n";
}

void writeSummary(const Report &R, const Options &Opts) {
  writeFailures(R, currentFolder());
  if (Opts.Quiet)
    return;
  size_t Findings = 0;
  std::map<llvm::StringRef, size_t> Silenced;
  std::set<std::string> Files;
  for (const ReportedFinding &F : R.Findings) {
    ++(F.Silenced ? Silenced[silencer(F.What)] : Findings);
    if (!F.Silenced)
      Files.insert(F.What.Where.File);
  }
  llvm::raw_ostream &Out = llvm::errs();
  Out << "fanout-tidy: ";
  if (Opts.Inventory)
    Out << count(R.Sites.size(), "fan-out site");
  else
    Out << count(Findings, "finding");
  if (Findings && !Opts.Inventory)
    Out << " in " << count(Files.size(), "file");
  for (auto [By, Count] : Silenced)
    Out << ", " << Count << " silenced by " << By;
  Out << "; " << count(R.UnitsAnalysed, "file") << " analysed";
  if (R.UnitsNotAnalysed)
    Out << ", " << R.UnitsNotAnalysed << " not analysed";
  Out << '\n';
}

} // namespace fanout::driver

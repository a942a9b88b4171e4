#include "driver/CheckModels.h"

#include "checks/catalog/ModelExplain.h"
#include "checks/catalog/Words.h"
#include "driver/Analysis.h"
#include "driver/Failure.h"
#include "driver/ModelReport.h"
#include "driver/Models.h"
#include "driver/Output.h"
#include "driver/Paths.h"
#include "driver/Program.h"
#include "driver/Runner.h"

#include <mutex>

namespace fanout::driver {
namespace {

using llvm::StringRef;

StringRef roleOf(const FunctionRow &Row) { return spell(Row.Means); }
StringRef roleOf(const TypeRow &) { return ""; }

template <class Row>
std::vector<std::string> replaced(llvm::ArrayRef<Library> BuiltIn,
                                  StringRef Name,
                                  std::vector<Row> Library::*Rows) {
  std::vector<std::string> Result;
  for (const Library &Built : BuiltIn)
    if (llvm::any_of(Built.*Rows,
                     [&](const Row &Old) { return Old.Name == Name; }))
      Result.push_back(Built.Title);
  return Result;
}

class Checker {
public:
  explicit Checker(const Options &Opts) : Opts(Opts) {}

  llvm::Expected<ModelReport> run() {
    std::vector<Library> Good;
    for (const std::string &File : Opts.CheckedModels) {
      llvm::Expected<ModelResult> Read = readModelFile(File);
      if (!Read)
        return Read.takeError();
      llvm::append_range(Report.Errors, Read->Errors);
      if (Read->Errors.empty())
        Good.push_back(std::move(Read->Model));
    }
    Models = Catalog::with(std::move(Good));
    bool HasSources = !Opts.Paths.empty() || !Opts.BuildPath.empty();
    Report.Resolved = HasSources && Report.Errors.empty();
    if (Report.Resolved)
      if (llvm::Error E = resolve())
        return std::move(E);
    for (const Library &L : Models->libraries()) {
      addRows(L, &Library::Types);
      addRows(L, &Library::Functions);
    }
    return std::move(Report);
  }

private:
  llvm::Error resolve() {
    auto Units = chosenUnits(Opts);
    if (!Units)
      return Units.takeError();
    if (Units->empty())
      return failure("there is nothing to analyse");
    std::mutex Lock;
    auto Look = [&](clang::ASTContext &Context,
                    const clang::Preprocessor &Macros, UnitResult &) {
      Resolutions Here = resolveModels(Context, Macros, *Models);
      std::lock_guard<std::mutex> Held(Lock);
      for (const auto &[Row, R] : Here)
        Found[Row].add(R);
    };
    auto Run = [&](const Unit &Work) { return parseUnit(Work, Look); };
    for (const UnitResult &R : runUnits(*Units, Opts.Jobs, Run)) {
      Report.UnitsAnalysed += R.Analysed;
      if (!R.Failure.empty())
        Report.Failed.push_back({R.File, R.Failure, R.Analysed});
    }
    if (!Report.UnitsAnalysed && Report.Failed.empty())
      return failure("there is nothing to analyse");
    return llvm::Error::success();
  }

  template <class Row>
  void addRows(const Library &L, std::vector<Row> Library::*Rows) {
    // other spellings of a row follow all rows, and have its line
    std::map<unsigned, Resolution> ByLine;
    for (const Row &R : L.*Rows)
      ByLine[R.Line].add(Found[&R]);
    for (const Row &R : L.*Rows) {
      auto Resolved = ByLine.extract(R.Line);
      if (R.Own && Resolved)
        addRow(L, R, Resolved.mapped(), replaced(BuiltIn, R.Name, Rows));
    }
  }

  template <class Row>
  void addRow(const Library &L, const Row &R, const Resolution &Resolved,
              std::vector<std::string> Replaces) {
    Report.Rows.push_back({L.File,
                           R.Line,
                           std::is_same_v<Row, TypeRow>,
                           R.Name,
                           roleOf(R).str(),
                           explain(R),
                           std::move(Replaces),
                           {Resolved.Found.begin(), Resolved.Found.end()}});
    if (!Report.Resolved || !Report.UnitsAnalysed)
      return;
    auto Fail = [&](const std::string &Message) {
      Report.Errors.push_back({L.File, R.Line, 1, Message});
    };
    if (Resolved.Found.empty())
      return Fail(notFound(R.Name, Resolved));
    for (const std::string &Fault : misplaced(R, Resolved))
      Fail("`" + R.Name + "`: " + Fault);
  }

  static std::string notFound(const std::string &Name, const Resolution &R) {
    std::string Text = "`" + Name + "` is nothing in these sources";
    if (!R.Obstacle.empty())
      return Text + ": " + R.Obstacle;
    if (!R.Nearest.empty())
      return Text + "; did you mean `" + R.Nearest + "`?";
    return Text + "; do they include its header?";
  }

  const Options &Opts;
  const std::vector<Library> BuiltIn = Catalog::builtinLibraries();
  std::shared_ptr<const Catalog> Models;
  std::map<const void *, Resolution> Found;
  ModelReport Report;
};

void complain(const ModelReport &R, StringRef Folder) {
  for (const ModelError &E : R.Errors)
    llvm::errs() << relativePath(E.File, Folder) << ':' << E.Line << ':'
                 << E.Column << ": error: " << E.Message << '\n';
  for (const FailedFile &F : R.Failed)
    llvm::errs() << "fanout-tidy: "
                 << (F.Analysed ? "analysed in part: " : "not analysed: ")
                 << relativePath(F.File, Folder) << ": " << F.Why << '\n';
}

} // namespace

llvm::Expected<int> checkModels(const Options &Opts) {
  if (Opts.Form != Format::Text && Opts.Form != Format::Json)
    return failure("--check-models writes --format=text or json");
  auto Report = Checker(Opts).run();
  if (!Report)
    return Report.takeError();
  std::string Folder = currentFolder();
  auto Write = [&](llvm::raw_ostream &Out) {
    if (Opts.Form == Format::Json)
      writeModelJson(*Report, Out);
    else if (!Opts.Quiet)
      writeModelText(*Report, Folder, Out);
  };
  if (llvm::Error E = writeOutput(Opts.Output, Write))
    return std::move(E);
  complain(*Report, Folder);
  bool Failed = !Report->Failed.empty() && !Opts.KeepGoing;
  return Report->Errors.empty() && !Failed ? ExitClean : ExitFailed;
}

} // namespace fanout::driver

#include "driver/UnitFindings.h"

#include "checks/rules/FixLimit.h"
#include "driver/Paths.h"
#include "driver/Suppressions.h"

#include "llvm/Support/Regex.h"

namespace fanout::driver {
namespace {

using llvm::StringRef;

/// Which files may be reported.
class FileFilter {
public:
  explicit FileFilter(const Unit &Work) : Work(Work) {
    if (Work.Settings.HeaderFilter)
      Include.emplace(*Work.Settings.HeaderFilter);
    if (Work.Settings.ExcludeHeaderFilter)
      Exclude.emplace(*Work.Settings.ExcludeHeaderFilter);
  }

  bool allows(StringRef File) const {
    if (File == Work.Compile.File)
      return true;
    if (Exclude && Exclude->match(File))
      return false;
    return Include ? Include->match(File) : isBelow(File, Work.Root);
  }

private:
  const Unit &Work;
  std::optional<llvm::Regex> Include, Exclude;
};

/// Makes the files of all locations absolute.
class Absolute {
public:
  explicit Absolute(StringRef Directory) : Directory(Directory) {}

  void operator()(Location &L) const {
    if (L.valid())
      L.File = absolutePath(L.File, Directory);
  }
  void operator()(std::vector<Edit> &Edits) const {
    for (Edit &E : Edits)
      (*this)(E.Where);
  }
  void operator()(Finding &F) const {
    (*this)(F.Where);
    for (Note &N : F.Notes)
      (*this)(N.Where);
    (*this)(F.Fix);
  }
  void operator()(TripCount &T) const { (*this)(T.Where); }
  void operator()(FanoutSite &S) const {
    for (Location *L : {&S.Spawn, &S.Hidden, &S.Trip.Where})
      (*this)(*L);
    for (Repeater &R : S.Repeaters) {
      (*this)(R.Trip);
      (*this)(R.Where);
    }
    for (Limiter &L : S.Limiters)
      (*this)(L.Where);
    for (TaskAction &A : S.Actions) {
      (*this)(A.Where);
      (*this)(A.Hidden);
    }
    (*this)(S.Fix.Edits);
  }

private:
  StringRef Directory;
};

void addFindings(const Unit &Work, const TranslationUnitFacts &Facts,
                 const FileFilter &Filter, Suppressions &NoLint,
                 UnitResult &Result) {
  std::vector<Finding> Findings;
  for (const Rule *R : Work.Settings.Enabled)
    if (R->Check)
      R->Check(Facts, Findings);
  for (Finding &F : Findings) {
    Absolute{Work.Compile.Directory}(F);
    writeLimit(F, Work.Settings.fixLimit(F.Rule));
    if (!Filter.allows(F.Where.File))
      continue;
    std::optional<Suppression> Silenced = NoLint.find(F);
    bool Promoted = Work.Settings.isError(F.Rule);
    Result.Findings.push_back({std::move(F), Promoted, std::move(Silenced)});
  }
}

} // namespace

void report(const Unit &Work, TranslationUnitFacts Facts,
            clang::SourceManager &Sources, UnitResult &Result) {
  FileFilter Filter(Work);
  Suppressions NoLint(Sources);
  Absolute MakeAbsolute(Work.Compile.Directory);
  addFindings(Work, Facts, Filter, NoLint, Result);
  for (FanoutSite &S : Facts.Sites) {
    MakeAbsolute(S);
    if (Filter.allows(S.Spawn.File))
      Result.Sites.push_back(std::move(S));
  }
  Result.Skipped = std::move(Facts.Skipped);
  llvm::append_range(Result.Skipped, NoLint.takeComplaints());
  for (NotAnalysed &N : Result.Skipped)
    MakeAbsolute(N.Where);
}

} // namespace fanout::driver

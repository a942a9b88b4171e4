#include "driver/Fixes.h"

#include "driver/Failure.h"
#include "driver/Output.h"

#include "clang/Tooling/Core/Replacement.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/xxhash.h"

#include <map>
#include <set>

namespace fanout::driver {
namespace {

namespace fs = llvm::sys::fs;
using clang::tooling::Replacement;
using clang::tooling::Replacements;
using EditsByFile = std::map<std::string, Replacements>;

/// The files that are to be edited, by the one name that each has.
class Files {
public:
  /// The file behind links: one that goes by two names is edited once.
  std::string name(const std::string &File) {
    llvm::SmallString<256> Real;
    return fs::real_path(File, Real) ? File : Real.str().str();
  }

  /// The text as it is now; empty if it can't be read.
  llvm::StringRef text(const std::string &Name) {
    auto [Entry, New] = Texts.try_emplace(Name);
    if (New)
      if (auto Buffer = llvm::MemoryBuffer::getFile(
              Name, /*IsText=*/false, /*RequiresNullTerminator=*/false,
              /*IsVolatile=*/true))
        Entry->second = std::move(*Buffer);
    return Entry->second ? Entry->second->getBuffer() : "";
  }

  /// True if the text is the one that the edit is for.
  bool isAsAnalysed(const Edit &E) {
    return llvm::xxh3_64bits(text(name(E.Where.File))) == E.FileHash;
  }

private:
  std::map<std::string, std::unique_ptr<llvm::MemoryBuffer>> Texts;
};

class Fixer {
public:
  /// True if all edits of the finding will be applied.
  bool take(const ReportedFinding &F) {
    if (F.Silenced)
      return false;
    if (F.What.Fix.empty()) {
      ++Outcome.WithoutFix;
      return false;
    }
    for (const Edit &E : F.What.Fix)
      if (!Known.isAsAnalysed(E)) {
        Changed.insert(E.Where.File);
        return false;
      }
    if (!add(F.What)) {
      ++Outcome.Overlapping;
      return false;
    }
    ++Outcome.Fixed;
    return true;
  }

  llvm::Expected<FixOutcome> write() {
    for (const auto &[File, Edits] : Wanted)
      if (llvm::Error E = rewrite(File, Edits))
        return std::move(E);
    Outcome.Files = Wanted.size();
    Outcome.Changed.assign(Changed.begin(), Changed.end());
    return std::move(Outcome);
  }

private:
  /// Adds all edits, or leaves `Wanted` as it was.
  bool add(const Finding &F) {
    EditsByFile Tried = Wanted;
    for (const Edit &E : F.Fix) {
      std::string File = Known.name(E.Where.File);
      Replacement New(File, E.Where.Offset, E.Where.Length, E.Text);
      if (Wanted.count(File) && llvm::is_contained(Wanted[File], New))
        continue; // two findings ask for the same
      if (llvm::Error Overlap = Tried[File].add(New)) {
        llvm::consumeError(std::move(Overlap));
        return false;
      }
    }
    Wanted = std::move(Tried);
    return true;
  }

  llvm::Error rewrite(const std::string &File, const Replacements &Edits) {
    if (std::error_code Error = fs::access(File, fs::AccessMode::Write))
      return failure("cannot fix " + File + ": " + Error.message());
    llvm::Expected<std::string> Text =
        clang::tooling::applyAllReplacements(Known.text(File), Edits);
    if (!Text)
      return failure("cannot fix " + File + ": " +
                     llvm::toString(Text.takeError()));
    auto Permissions = fs::getPermissions(File);
    if (llvm::Error E =
            writeOutput(File, [&](llvm::raw_ostream &Out) { Out << *Text; }))
      return E;
    if (Permissions)
      fs::setPermissions(File, *Permissions);
    return llvm::Error::success();
  }

  Files Known;
  EditsByFile Wanted;
  std::set<std::string> Changed;
  FixOutcome Outcome;
};

} // namespace

llvm::Expected<FixOutcome> applyFixes(Report &R) {
  Fixer Fixes;
  llvm::erase_if(R.Findings,
                 [&](const ReportedFinding &F) { return Fixes.take(F); });
  return Fixes.write();
}

} // namespace fanout::driver

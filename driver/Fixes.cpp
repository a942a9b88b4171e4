#include "driver/Fixes.h"

#include "driver/Failure.h"
#include "driver/Output.h"

#include "clang/Tooling/Core/Replacement.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"

#include <map>

namespace fanout::driver {
namespace {

using clang::tooling::Replacement;
using clang::tooling::Replacements;
using EditsByFile = std::map<std::string, Replacements>;

/// Adds all edits of a finding, or leaves `All` as it was.
bool addEdits(const Finding &F, EditsByFile &All) {
  EditsByFile Tried = All;
  for (const Edit &E : F.Fix) {
    const std::string &File = E.Where.File;
    Replacement New(File, E.Where.Offset, E.Where.Length, E.Text);
    if (llvm::is_contained(All[File], New))
      continue; // two findings ask for the same
    if (llvm::Error Overlap = Tried[File].add(New)) {
      llvm::consumeError(std::move(Overlap));
      return false;
    }
  }
  All = std::move(Tried);
  return true;
}

llvm::Error rewrite(const std::string &File, const Replacements &Edits) {
  auto Buffer = llvm::MemoryBuffer::getFile(File);
  if (!Buffer)
    return failure("cannot fix " + File + ": " + Buffer.getError().message());
  llvm::Expected<std::string> Text =
      clang::tooling::applyAllReplacements((*Buffer)->getBuffer(), Edits);
  if (!Text)
    return failure("cannot fix " + File + ": " +
                   llvm::toString(Text.takeError()));
  auto Permissions = llvm::sys::fs::getPermissions(File);
  if (llvm::Error E =
          writeOutput(File, [&](llvm::raw_ostream &Out) { Out << *Text; }))
    return E;
  if (Permissions)
    llvm::sys::fs::setPermissions(File, *Permissions);
  return llvm::Error::success();
}

} // namespace

llvm::Expected<size_t> applyFixes(Report &R) {
  EditsByFile Edits;
  auto IsFixed = [&](const ReportedFinding &F) {
    return !F.Silenced && !F.What.Fix.empty() && addEdits(F.What, Edits);
  };
  size_t Before = R.Findings.size();
  llvm::erase_if(R.Findings, IsFixed);
  for (const auto &[File, Replacements] : Edits)
    if (llvm::Error E = rewrite(File, Replacements))
      return std::move(E);
  return Before - R.Findings.size();
}

} // namespace fanout::driver

#include "checks/configuration/Suppression.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"

namespace fanout {
namespace {

/// True if a comment of some format begins somewhere before `At`.
bool isInComment(llvm::StringRef Before) {
  for (llvm::StringRef Mark : {"#", "//", "/*", ";", "!"})
    if (Before.contains(Mark))
      return true;
  return false;
}

std::optional<std::string> reasonIn(llvm::StringRef Line,
                                    llvm::StringRef Rule) {
  constexpr llvm::StringLiteral Mark = "fanout-tidy: ignore[";
  size_t At = Line.find(Mark);
  if (At == llvm::StringRef::npos || !isInComment(Line.take_front(At)))
    return std::nullopt;
  llvm::StringRef Rest = Line.drop_front(At + Mark.size());
  size_t Close = Rest.find(']');
  if (Close == llvm::StringRef::npos)
    return std::nullopt;
  llvm::SmallVector<llvm::StringRef, 4> Rules;
  Rest.take_front(Close).split(Rules, ',');
  if (llvm::none_of(Rules, [&](llvm::StringRef R) { return R.trim() == Rule; }))
    return std::nullopt;
  llvm::StringRef Reason = Rest.drop_front(Close + 1).trim();
  Reason.consume_back("*/");
  return Reason.trim(" \t:").str();
}

Location placeOf(unsigned Line, const LineTable &Lines) {
  llvm::StringRef Text = Lines.text(Line);
  size_t Column = Text.find("fanout-tidy:");
  return Lines.locate(
      {Lines.startOf(Line) + unsigned(Column), unsigned(Text.size() - Column)});
}

/// True if the line holds a comment and nothing else.
bool isCommentLine(llvm::StringRef Line) {
  Line = Line.ltrim();
  return Line.starts_with("#") || Line.starts_with("//") ||
         Line.starts_with(";") || Line.starts_with("/*") ||
         Line.starts_with("!");
}

} // namespace

std::optional<IgnoreComment> suppressionOf(const Finding &What,
                                           const LineTable &Lines) {
  llvm::SmallVector<unsigned, 4> Places{What.Where.Line};
  for (const Note &Each : What.Notes)
    Places.push_back(Each.Where.Line);
  for (unsigned Line : Places)
    for (unsigned At : {Line, Line - 1}) {
      // A comment behind another entry speaks of that entry only.
      if (At != Line && !isCommentLine(Lines.text(At)))
        continue;
      if (auto Reason = reasonIn(Lines.text(At), What.Rule))
        return IgnoreComment{*Reason, placeOf(At, Lines)};
    }
  return std::nullopt;
}

} // namespace fanout

// The text side of NOLINT comments.

#include "driver/Suppressions.h"

#include "clang-tidy/GlobList.h"
#include "llvm/ADT/SmallVector.h"

namespace fanout::driver {
namespace {

using llvm::StringRef;

/// One directive on a line.
struct Directive {
  StringRef Keyword; ///< NOLINT, NOLINTNEXTLINE, NOLINTBEGIN, NOLINTEND
  StringRef Rules;   ///< between the parentheses; data() null: none
  StringRef Rest;    ///< after it
  size_t Column = 0; ///< 0-based
};

std::vector<Directive> directivesOn(StringRef Line) {
  std::vector<Directive> Result;
  for (size_t At = Line.find("NOLINT"); At != StringRef::npos;
       At = Line.find("NOLINT", At + 1)) {
    Directive D;
    D.Column = At;
    StringRef Rest = Line.drop_front(At);
    D.Keyword = Rest.take_while([](char C) { return C >= 'A' && C <= 'Z'; });
    Rest = Rest.drop_front(D.Keyword.size());
    if (Rest.consume_front("(")) {
      size_t Close = Rest.find(')');
      D.Rules = Rest.take_front(Close);
      Rest = Close == StringRef::npos ? "" : Rest.drop_front(Close + 1);
    }
    D.Rest = Rest;
    Result.push_back(D);
  }
  return Result;
}

bool concerns(const Directive &D, StringRef Rule) {
  return !D.Rules.data() || clang::tidy::GlobList(D.Rules).contains(Rule);
}

std::string justification(StringRef Rest) {
  Rest = Rest.split("*/").first.trim();
  if (!Rest.consume_front("--") && !Rest.consume_front(":"))
    return "";
  return Rest.trim().str();
}

Suppression make(const Directive &D, size_t LineIndex, StringRef Line) {
  Suppression S;
  S.Justification = justification(D.Rest);
  S.Where.Line = S.Where.EndLine = LineIndex + 1;
  S.Where.Column = D.Column + 1;
  S.Where.EndColumn = Line.rtrim().size() + 1;
  return S;
}

} // namespace

Suppression findDirective(StringRef Text, unsigned Line, StringRef Rule) {
  llvm::SmallVector<StringRef, 0> Lines;
  Text.split(Lines, '\n');
  auto Search = [&](size_t Index, StringRef Keyword) -> Suppression {
    if (Index < Lines.size())
      for (const Directive &D : directivesOn(Lines[Index]))
        if (D.Keyword == Keyword && concerns(D, Rule))
          return make(D, Index, Lines[Index]);
    return {};
  };
  if (Line == 0)
    return {};
  if (Suppression S = Search(Line - 1, "NOLINT"); S.Where.Line)
    return S;
  if (Line >= 2)
    if (Suppression S = Search(Line - 2, "NOLINTNEXTLINE"); S.Where.Line)
      return S;
  for (size_t Index = std::min<size_t>(Line, Lines.size()); Index-- > 0;)
    if (Suppression S = Search(Index, "NOLINTBEGIN"); S.Where.Line)
      return S;
  return {};
}

} // namespace fanout::driver

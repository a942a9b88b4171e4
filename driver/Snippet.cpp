#include "driver/Snippet.h"

#include "llvm/Support/Unicode.h"

#include <algorithm>

namespace fanout::driver {
namespace {

using llvm::StringRef;

constexpr size_t TabWidth = 4;
constexpr size_t MaxBytes = 160;
constexpr size_t Context = 40; ///< bytes kept before the range in a long line

bool beginsCharacter(char C) { return (C & 0xC0) != 0x80; }

std::string expandTabs(StringRef Text) {
  std::string Result;
  for (char C : Text) {
    bool Control = static_cast<unsigned char>(C) < ' ' || C == 0x7F;
    if (C == '\t')
      Result += std::string(TabWidth, ' ');
    else
      Result += Control ? ' ' : C;
  }
  return Result;
}

size_t displayWidth(StringRef Text) {
  int Width = llvm::sys::unicode::columnWidthUTF8(expandTabs(Text));
  return Width < 0 ? expandTabs(Text).size() : Width;
}

/// The part of a line to show, as a range of bytes that cuts no character.
std::pair<size_t, size_t> visiblePart(StringRef Line, size_t Begin) {
  if (Line.size() <= MaxBytes)
    return {0, Line.size()};
  size_t From = Begin > Context ? Begin - Context : 0;
  while (From > 0 && !beginsCharacter(Line[From]))
    --From;
  size_t To = std::min(Line.size(), From + MaxBytes);
  while (To < Line.size() && !beginsCharacter(Line[To]))
    ++To;
  return {From, To};
}

} // namespace

Snippet makeSnippet(StringRef Line, const Location &Where) {
  size_t Begin =
      std::min<size_t>(Where.Column ? Where.Column - 1 : 0, Line.size());
  size_t End = Line.size();
  if (Where.EndLine <= Where.Line)
    End = std::min<size_t>(Where.EndColumn ? Where.EndColumn - 1 : 0, End);
  auto [From, To] = visiblePart(Line, Begin);
  End = std::clamp(End, Begin, To);

  Snippet S;
  StringRef Before = From > 0 ? "..." : "",
            After = To < Line.size() ? "..." : "";
  S.Source = Before.str() + expandTabs(Line.slice(From, To)) + After.str();
  S.Carets =
      std::string(Before.size() + displayWidth(Line.slice(From, Begin)), ' ');
  S.Carets += std::string(
      std::max<size_t>(1, displayWidth(Line.slice(Begin, End))), '^');
  return S;
}

} // namespace fanout::driver

#include "checks/configuration/Blank.h"

#include "llvm/ADT/StringRef.h"

#include <algorithm>

namespace fanout {
namespace {

void fill(std::string &Text, size_t Begin, size_t End, char With) {
  for (size_t I = Begin; I < End; ++I)
    if (Text[I] != '\n' && Text[I] != '\r')
      Text[I] = With;
}

/// True if a block scalar's header is before `At` on its line.
bool isAfterBlockHeader(llvm::StringRef Text, size_t At) {
  llvm::StringRef Line = Text.take_front(At);
  Line = Line.drop_front(Line.rfind('\n') + 1).rtrim("+- \t");
  return Line.ends_with(": |") || Line.ends_with(": >");
}

/// One past the closing quote of the string that begins at `At`, or past its
/// line.
size_t skipString(llvm::StringRef Text, size_t At) {
  for (size_t I = At + 1; I < Text.size(); ++I) {
    if (Text[I] == '\\')
      ++I;
    else if (Text[I] == '"' || Text[I] == '\n')
      return I + 1;
  }
  return Text.size();
}

size_t endOfComment(llvm::StringRef Text, size_t At) {
  bool Line = Text.substr(At).starts_with("//");
  size_t End = Line ? Text.find('\n', At) : Text.find("*/", At + 2);
  if (End == llvm::StringRef::npos)
    return Text.size();
  return Line ? End : End + 2;
}

/// The end of the template markup that begins at `At`, or `At`.
size_t endOfMarkup(llvm::StringRef Text, size_t At) {
  llvm::StringRef Rest = Text.substr(At);
  llvm::StringRef Close = Rest.starts_with("{{/*") ? "*/"
                          : Rest.starts_with("{{") ? "}}"
                          : Rest.starts_with("{%") ? "%}"
                          : Rest.starts_with("<%") ? "%>"
                                                   : "";
  if (Close.empty())
    return At;
  size_t End = Text.find(Close, At + 2);
  if (End == llvm::StringRef::npos)
    return At;
  if (Close == "*/") {
    End = Text.find("}}", End);
    return End == llvm::StringRef::npos ? At : End + 2;
  }
  return End + 2;
}

/// The end of a run of markup and blanks that begins a line and fills whole
/// lines, or `At`.
size_t endOfMarkupLine(llvm::StringRef Text, size_t At) {
  size_t I = At;
  bool Any = false;
  while (I < Text.size() && Text[I] != '\n') {
    if (Text[I] == ' ' || Text[I] == '\t' || Text[I] == '\r') {
      ++I;
      continue;
    }
    size_t End = endOfMarkup(Text, I);
    if (End == I)
      return At;
    Any = true;
    I = End;
  }
  return Any ? I : At;
}

} // namespace

void blankJsonComments(std::string &Text) {
  for (size_t I = 0; I < Text.size();) {
    llvm::StringRef Rest = llvm::StringRef(Text).substr(I, 2);
    if (Text[I] == '"') {
      I = skipString(Text, I);
    } else if (Rest == "//" || Rest == "/*") {
      size_t End = endOfComment(Text, I);
      fill(Text, I, End, ' ');
      I = End;
    } else {
      ++I;
    }
  }
}

void blankTemplates(std::string &Text) {
  llvm::StringRef All(Text);
  if (!All.contains("{{") && !All.contains("{%") && !All.contains("<%"))
    return;
  bool LineBegins = true;
  for (size_t I = 0; I < Text.size();) {
    if (LineBegins) {
      // Empty lines: blanks would give a block scalar its indentation.
      size_t End = endOfMarkupLine(Text, I);
      std::fill(Text.begin() + I, Text.begin() + End, '\n');
      I = End;
    }
    if (I >= Text.size())
      return;
    size_t End = endOfMarkup(Text, I);
    if (End != I) {
      std::replace(Text.begin() + I, Text.begin() + End, '\n', ' ');
      fill(Text, I, End, isAfterBlockHeader(Text, I) ? ' ' : 'T');
      LineBegins = false;
      I = End;
      continue;
    }
    LineBegins = Text[I] == '\n';
    ++I;
  }
}

void blankBlockIndents(std::string &Text) {
  llvm::StringRef All(Text);
  for (size_t At = All.find_first_of("|>"); At != llvm::StringRef::npos;
       At = All.find_first_of("|>", At + 1)) {
    llvm::StringRef Before = All.take_front(At), Rest = All.drop_front(At + 1);
    llvm::StringRef Header =
        Rest.take_until([](char C) { return C == '\n'; }).rtrim();
    size_t Digit = Header.find_first_of("123456789");
    bool Chomps = Header.size() == 2 &&
                  Header.find_first_of("+-") != llvm::StringRef::npos;
    if (Before.ends_with(" ") && Digit != llvm::StringRef::npos &&
        (Header.size() == 1 || Chomps))
      // The digit goes last: `|2-` is read as `|- `.
      Text.replace(At + 1, Header.size(),
                   Chomps ? std::string(1, Header[1 - Digit]) + " " : " ");
  }
}

} // namespace fanout

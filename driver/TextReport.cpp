#include "driver/TextReport.h"

#include "checks/configuration/Scan.h"
#include "driver/Paths.h"
#include "driver/Snippet.h"
#include "driver/SourceText.h"
#include "driver/Words.h"

namespace fanout::driver {
namespace {

using llvm::StringRef;

/// Prints findings one after the other.
class Printer {
public:
  Printer(const TextStyle &Style, llvm::raw_ostream &Out)
      : Style(Style), Out(Out) {}

  void print(const ReportedFinding &F) {
    head(color(F.level()), word(F.level()), F.What.Message, F.What.Rule);
    place(F.What.Where);
    std::string Gutter(std::to_string(F.What.Where.Line).size(), ' ');
    for (const Note &N : F.What.Notes)
      if (N.Where == F.What.Where || !N.Where.valid())
        remark(Gutter, "note: " + N.Text);
    if (!F.What.FixSays.empty())
      remark(Gutter, "fix: " + F.What.FixSays);
    if (F.Silenced)
      remark(Gutter, "silenced by " + silencer(F.What).str() +
                         (F.Silenced->Justification.empty() ? "" : ": ") +
                         F.Silenced->Justification);
    for (const Note &N : F.What.Notes)
      if (N.Where.valid() && N.Where != F.What.Where) {
        head("\x1b[1;36m", "note", N.Text, "");
        place(N.Where);
      }
    Out << '\n';
  }

private:
  StringRef color(Level L) const {
    return L == Level::Error     ? "\x1b[1;31m"
           : L == Level::Warning ? "\x1b[1;33m"
                                 : "\x1b[1;36m";
  }

  StringRef when(StringRef Escape) const { return Style.Color ? Escape : ""; }

  void head(StringRef Color, StringRef Word, StringRef Text, StringRef Rule) {
    Out << when(Color) << Word << when("\x1b[0;1m") << ": " << Text;
    if (!Rule.empty())
      Out << " [" << Rule << ']';
    Out << when("\x1b[0m") << '\n';
  }

  /// About the place just shown.
  void remark(StringRef Gutter, const std::string &Text) {
    Out << Gutter << when("\x1b[1;34m") << " = " << when("\x1b[0m") << Text
        << '\n';
  }

  void place(const Location &L) {
    if (!L.valid())
      return;
    std::string Number = std::to_string(L.Line);
    std::string Gutter(Number.size(), ' ');
    const StringRef Blue = when("\x1b[1;34m"), Plain = when("\x1b[0m");
    Out << Gutter << Blue << "--> " << Plain
        << relativePath(L.File, Style.Folder) << ':' << L.Line << ':'
        << L.Column << '\n';
    const SourceFile *File = Sources.get(L.File);
    if (!File || L.Line == 0 || L.Line > File->lineCount())
      return;
    Snippet S = makeSnippet(File->line(L.Line), L);
    Out << Blue << Gutter << " |" << Plain << '\n'
        << Blue << Number << " |" << Plain << ' ' << S.Source << '\n'
        << Blue << Gutter << " |" << Plain << ' ' << Blue << S.Carets << Plain
        << '\n';
  }

  const TextStyle &Style;
  llvm::raw_ostream &Out;
  SourceCache Sources;
};

void writeConciseLine(const Location &L, StringRef Word, StringRef Text,
                      llvm::raw_ostream &Out) {
  if (L.valid())
    Out << L.File << ':' << L.Line << ':' << L.Column << ": ";
  Out << Word << ": " << Text;
}

bool isShown(const ReportedFinding &F, const TextStyle &Style) {
  return !F.Silenced || Style.ShowSuppressed;
}

} // namespace

StringRef silencer(const Finding &What) {
  return isConfigurationName(What.Where.File) ? "a comment" : "NOLINT";
}

void writeText(const Report &R, const TextStyle &Style,
               llvm::raw_ostream &Out) {
  Printer P(Style, Out);
  for (const ReportedFinding &F : R.Findings)
    if (isShown(F, Style))
      P.print(F);
}

void writeConcise(const Report &R, const TextStyle &Style,
                  llvm::raw_ostream &Out) {
  for (const ReportedFinding &F : R.Findings) {
    if (!isShown(F, Style))
      continue;
    writeConciseLine(F.What.Where, word(F.level()), F.What.Message, Out);
    Out << " [" << F.What.Rule
        << (F.Promoted ? ",-warnings-as-errors]\n" : "]\n");
    for (const Note &N : F.What.Notes) {
      writeConciseLine(N.Where, "note", N.Text, Out);
      Out << '\n';
    }
    if (!F.What.FixSays.empty()) {
      writeConciseLine(F.What.Where, "note", "fix: " + F.What.FixSays, Out);
      Out << '\n';
    }
  }
}

} // namespace fanout::driver

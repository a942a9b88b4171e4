#include "checks/analysis/Editor.h"

#include "checks/analysis/Body.h"
#include "checks/analysis/Source.h"

#include "llvm/Support/xxhash.h"

using namespace clang;

namespace fanout {

/// Where the token stands in a file; invalid for what a macro spells. What is
/// handed to a macro of a library is the user's: curl_multi_setopt() is one.
SourceLocation Editor::spelled(SourceLocation Loc) const {
  while (Loc.isMacroID()) {
    if (!Sources.isMacroArgExpansion(Loc))
      return {};
    SourceLocation Parameter =
        Sources.getImmediateExpansionRange(Loc).getBegin();
    if (!Sources.isInSystemHeader(Sources.getSpellingLoc(Parameter)))
      return {};
    Loc = Sources.getImmediateSpellingLoc(Loc);
  }
  return Loc;
}

bool Editor::isTheUsers(SourceLocation Loc) const {
  if (Loc.isInvalid() || Sources.isInSystemHeader(Loc))
    return false;
  PresumedLoc Claimed = Sources.getPresumedLoc(Loc);
  PresumedLoc Real = Sources.getPresumedLoc(Loc, /*UseLineDirectives=*/false);
  return Claimed.isValid() && Real.isValid() &&
         StringRef(Claimed.getFilename()) == Real.getFilename();
}

std::optional<CharSourceRange> Editor::written(SourceRange Range) const {
  SourceLocation Begin = spelled(Range.getBegin());
  SourceLocation End = spelled(Range.getEnd());
  if (!isTheUsers(Begin) || !isTheUsers(End))
    return std::nullopt;
  End = Lexer::getLocForEndOfToken(End, 0, Sources, Context.getLangOpts());
  if (End.isInvalid() || Sources.getFileID(Begin) != Sources.getFileID(End) ||
      Sources.getFileOffset(End) < Sources.getFileOffset(Begin))
    return std::nullopt;
  return CharSourceRange::getCharRange(Begin, End);
}

Edit Editor::make(CharSourceRange Range, std::string Text) const {
  StringRef File = Sources.getBufferData(Sources.getFileID(Range.getBegin()));
  return {locate(Context, Range), std::move(Text), llvm::xxh3_64bits(File)};
}

std::optional<std::string> Editor::text(SourceRange Range) const {
  std::optional<CharSourceRange> At = written(Range);
  if (!At)
    return std::nullopt;
  return Lexer::getSourceText(*At, Sources, Context.getLangOpts()).str();
}

std::optional<Edit> Editor::replace(SourceRange Range, std::string Text) const {
  std::optional<CharSourceRange> At = written(Range);
  if (!At)
    return std::nullopt;
  return make(*At, std::move(Text));
}

std::optional<Edit> Editor::insertBefore(SourceLocation Token,
                                         std::string Text) const {
  SourceLocation At = spelled(Token);
  if (!isTheUsers(At))
    return std::nullopt;
  return make(CharSourceRange::getCharRange(At, At), std::move(Text));
}

/// True if nothing but a comment follows on the line.
static bool endsLine(StringRef Rest) {
  Rest = Rest.trim();
  return Rest.empty() || (Rest.starts_with("//") && !Rest.ends_with("\\")) ||
         (Rest.starts_with("/*") && Rest.find("*/") + 2 == Rest.size());
}

/// The offset of the semicolon that ends the statement, in the file where it
/// begins. A library's own macro may be all of the statement.
std::optional<size_t> Editor::semicolonOf(const Stmt *Statement) const {
  SourceLocation Begin = Statement->getBeginLoc();
  SourceLocation End =
      Sources.getExpansionRange(Statement->getEndLoc()).getEnd();
  if (Begin.isMacroID() && !Sources.isInSystemMacro(Begin))
    return std::nullopt;
  Begin = Sources.getExpansionLoc(Begin);
  if (!isTheUsers(Begin) || Sources.getFileID(Begin) != Sources.getFileID(End))
    return std::nullopt;
  if (Sources.getBufferData(Sources.getFileID(End))
          .substr(Sources.getFileOffset(End))
          .starts_with(";"))
    return Sources.getFileOffset(End);
  auto Next = Lexer::findNextToken(End, Sources, Context.getLangOpts());
  if (!Next || Next->isNot(tok::semi))
    return std::nullopt;
  return Sources.getFileOffset(Next->getLocation());
}

std::optional<Edit> Editor::insertAfter(const Stmt *Statement, const Body &In,
                                        std::string Text) const {
  const LangOptions &Language = Context.getLangOpts();
  bool MayFollow =
      Language.CPlusPlus || Language.C99 || !isa<DeclStmt>(Statement);
  std::optional<size_t> Semicolon = semicolonOf(Statement);
  if (!Semicolon || !MayFollow ||
      !isa_and_nonnull<CompoundStmt>(In.parent(Statement)))
    return std::nullopt;
  SourceLocation Begin = Sources.getExpansionLoc(Statement->getBeginLoc());
  size_t First = Sources.getFileOffset(Begin);
  StringRef File = Sources.getBufferData(Sources.getFileID(Begin));
  size_t LineEnd = std::min(File.find('\n', *Semicolon), File.size());
  bool Dos = File[LineEnd - 1] == '\r';
  LineEnd -= Dos;
  bool OwnLine = endsLine(File.slice(*Semicolon + 1, LineEnd));
  StringRef Indent =
      File.substr(File.rfind('\n', First) + 1).take_while([](char C) {
        return C == ' ' || C == '\t';
      });
  size_t Offset = OwnLine ? LineEnd : *Semicolon + 1;
  std::string Space = OwnLine ? ((Dos ? "\r\n" : "\n") + Indent).str() : " ";
  SourceLocation At = Begin.getLocWithOffset(int(Offset) - int(First));
  return make(CharSourceRange::getCharRange(At, At), Space + Text);
}

} // namespace fanout

#include "checks/analysis/Source.h"

using namespace clang;

namespace fanout {

Location locate(const ASTContext &Context, SourceRange Range) {
  const SourceManager &Sources = Context.getSourceManager();
  if (Range.isInvalid())
    return {};
  CharSourceRange Expanded = Sources.getExpansionRange(Range);
  SourceLocation Begin = Expanded.getBegin(), End = Expanded.getEnd();
  if (Expanded.isTokenRange())
    End = Lexer::getLocForEndOfToken(End, 0, Sources, Context.getLangOpts());
  if (End.isInvalid() || Sources.getFileID(End) != Sources.getFileID(Begin) ||
      Sources.isBeforeInTranslationUnit(End, Begin))
    End = Begin;
  return locate(Context, CharSourceRange::getCharRange(Begin, End));
}

Location locate(const ASTContext &Context, CharSourceRange Range) {
  const SourceManager &Sources = Context.getSourceManager();
  SourceLocation Begin = Range.getBegin(), End = Range.getEnd();
  PresumedLoc Start =
      Sources.getPresumedLoc(Begin, /*UseLineDirectives=*/false);
  PresumedLoc Stop = Sources.getPresumedLoc(End, /*UseLineDirectives=*/false);
  if (Start.isInvalid() || Stop.isInvalid())
    return {};
  Location Result;
  Result.File = Start.getFilename();
  Result.Line = Start.getLine();
  Result.Column = Start.getColumn();
  Result.EndLine = Stop.getLine();
  Result.EndColumn = Stop.getColumn();
  Result.Offset = Sources.getFileOffset(Begin);
  Result.Length = Sources.getFileOffset(End) - Result.Offset;
  return Result;
}

std::string sourceText(const ASTContext &Context, const Stmt *Node) {
  constexpr size_t Longest = 60;
  if (!Node)
    return "";
  const SourceManager &Sources = Context.getSourceManager();
  CharSourceRange Range = Sources.getExpansionRange(Node->getSourceRange());
  std::string Raw =
      Lexer::getSourceText(Range, Sources, Context.getLangOpts()).str();
  std::string Text;
  for (char C : Raw) {
    bool Space = isspace(static_cast<unsigned char>(C));
    if (!Space)
      Text += C;
    else if (!Text.empty() && Text.back() != ' ')
      Text += ' ';
  }
  if (Text.size() > Longest)
    Text = Text.substr(0, Longest - 3) + "...";
  return Text;
}

std::string qualifiedName(const NamedDecl *Decl) {
  std::string Name = Decl->getDeclName().isIdentifier()
                         ? Decl->getName().str()
                         : Decl->getDeclName().getAsString();
  if (const auto *Constructor = dyn_cast<CXXConstructorDecl>(Decl))
    Name = Constructor->getParent()->getName().str();
  for (const DeclContext *Scope = Decl->getDeclContext();
       Scope && !Scope->isTranslationUnit(); Scope = Scope->getParent()) {
    if (const auto *Space = dyn_cast<NamespaceDecl>(Scope)) {
      if (Space->isInline() || Space->isAnonymousNamespace())
        continue;
      Name = (Space->getName() + "::" + Name).str();
    } else if (const auto *Enum = dyn_cast<EnumDecl>(Scope)) {
      if (Enum->isScoped())
        Name = (Enum->getName() + "::" + Name).str();
    } else if (const auto *Record = dyn_cast<RecordDecl>(Scope)) {
      Name = (Record->getName() + "::" + Name).str();
    }
  }
  return Name;
}

std::string macroName(const ASTContext &Context, SourceLocation Loc) {
  if (!Loc.isMacroID())
    return "";
  return Lexer::getImmediateMacroName(Loc, Context.getSourceManager(),
                                      Context.getLangOpts())
      .str();
}

} // namespace fanout

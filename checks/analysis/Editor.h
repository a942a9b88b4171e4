// Edits of the source, made only where the text is what the compiler saw.

#ifndef FANOUT_CHECKS_ANALYSIS_EDITOR_H
#define FANOUT_CHECKS_ANALYSIS_EDITOR_H

#include "checks/Edit.h"
#include "checks/Pch.h"

namespace fanout {

class Body;

/// Every function returns nothing where the edit would not be safe: what a
/// macro spells, unless the text is an argument of a library's own macro;
/// system headers; generated code.
class Editor {
public:
  explicit Editor(const clang::ASTContext &Context)
      : Context(Context), Sources(Context.getSourceManager()) {}

  /// The tokens of `Range` as written.
  std::optional<std::string> text(clang::SourceRange Range) const;

  std::optional<Edit> replace(clang::SourceRange Range, std::string Text) const;
  std::optional<Edit> insertBefore(clang::SourceLocation Token,
                                   std::string Text) const;

  /// Puts `Text` behind a statement of a block: on a line of its own, or behind
  /// it if more follows on the line.
  std::optional<Edit> insertAfter(const clang::Stmt *Statement, const Body &In,
                                  std::string Text) const;

private:
  std::optional<clang::CharSourceRange> written(clang::SourceRange Range) const;
  clang::SourceLocation spelled(clang::SourceLocation Loc) const;
  std::optional<size_t> semicolonOf(const clang::Stmt *Statement) const;
  bool isTheUsers(clang::SourceLocation Loc) const;
  Edit make(clang::CharSourceRange Range, std::string Text) const;

  const clang::ASTContext &Context;
  const clang::SourceManager &Sources;
};

} // namespace fanout

#endif

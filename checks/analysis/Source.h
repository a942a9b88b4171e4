// From clang's source locations to plain ones.

#ifndef FANOUT_CHECKS_ANALYSIS_SOURCE_H
#define FANOUT_CHECKS_ANALYSIS_SOURCE_H

#include "checks/Location.h"
#include "checks/Pch.h"

namespace fanout {

/// The range in the file where it is written; for a macro, where it is
/// expanded.
Location locate(const clang::ASTContext &Context, clang::SourceRange Range);

/// A range of characters in a file.
Location locate(const clang::ASTContext &Context, clang::CharSourceRange Range);

/// The source text of `Node` on one line, cut to a readable length.
std::string sourceText(const clang::ASTContext &Context,
                       const clang::Stmt *Node);

/// Qualified name without inline and unnamed namespaces and template arguments,
/// as the model files spell it: std::thread::thread.
std::string qualifiedName(const clang::NamedDecl *Decl);

/// The innermost macro that `Loc` comes from, or an empty string.
std::string macroName(const clang::ASTContext &Context,
                      clang::SourceLocation Loc);

} // namespace fanout

#endif

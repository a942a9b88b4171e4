// Everything that differs between the supported versions of LLVM.

#ifndef FANOUT_CHECKS_SUPPORT_LLVMCOMPAT_H
#define FANOUT_CHECKS_SUPPORT_LLVMCOMPAT_H

#include "clang/AST/ASTContext.h"
#include "llvm/Config/llvm-config.h"

/// The header with clang-tidy's module registry; the other one is deprecated.
#if LLVM_VERSION_MAJOR >= 22
#define FANOUT_CLANG_TIDY_REGISTRY "clang-tidy/ClangTidyModule.h"
#else
#define FANOUT_CLANG_TIDY_REGISTRY "clang-tidy/ClangTidyModuleRegistry.h"
#endif

namespace fanout {

/// The type that a class, struct, union or enum declares.
inline clang::QualType tagType(const clang::ASTContext &Context,
                               const clang::TagDecl *Tag) {
#if LLVM_VERSION_MAJOR >= 22
  return Context.getCanonicalTagType(Tag);
#else
  return Context.getTagDeclType(Tag);
#endif
}

} // namespace fanout

#endif

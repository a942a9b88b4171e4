// Where clang-tidy declares its module registry, which moved between versions.

#ifndef FANOUT_CHECKS_SUPPORT_TIDYMODULE_H
#define FANOUT_CHECKS_SUPPORT_TIDYMODULE_H

#include "llvm/Config/llvm-config.h"

#include "clang-tidy/ClangTidyCheck.h"
#include "clang-tidy/ClangTidyModule.h"
#if LLVM_VERSION_MAJOR < 22
#include "clang-tidy/ClangTidyModuleRegistry.h"
#endif

#endif
